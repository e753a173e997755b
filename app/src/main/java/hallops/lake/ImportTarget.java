package hallops.lake;

import java.util.List;
import java.util.Map;

/// A kind of file that does not go into a lake table but to the module that owns its subject
/// (`org_unit`, `hall`, `unit_value`). The lake reads, checks shape and types, and gives marked
/// files back; the owner checks meaning and stores, in the transaction of the import.
public interface ImportTarget {

  /// The kind's name, which is also the file name's prefix.
  String kind();

  List<Column> columns();

  /// Checks without storing.
  ///
  /// @param rows values by column name as trimmed text, empty cells absent
  /// @return what is wrong; empty = all good
  List<RowFault> check(List<Map<String, String>> rows);

  /// Stores the rows (already checked) and returns how many things changed.
  int store(long importId, List<Map<String, String>> rows);

  /// Takes an import back. Throws a Problem when later changes stand on it.
  void undo(long importId);

  /// @param aliases other header names, e.g. Chinese ones
  record Column(String name, List<String> aliases, boolean required, String example) {}

  /// @param row index into the rows given, from 0
  record RowFault(int row, String column, String reason) {}
}
