package hallops.lake.domain.file;

import hallops.lake.domain.FileColumn;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.Refusal;
import hallops.lake.domain.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The first row of a file, matched with its kind.
///
/// @param columns for each column of the file the kind's column; empty = ours, to be passed over
public record Header(List<Optional<FileColumn>> columns) {

  /// The column that a marked file carries; it may stay in when the file is sent again.
  public static final List<String> REASON_NAMES = List.of("错误原因", "error_reason");

  public Header {
    columns = List.copyOf(columns);
  }

  /// @throws Refused if columns are missing, unknown or there twice
  public static Header of(FileKind kind, List<String> names) {
    List<Optional<FileColumn>> columns = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String raw : trimmed(names)) {
      String name = clean(raw);
      Optional<FileColumn> column = kind.find(name);
      if (column.isEmpty() && !REASON_NAMES.contains(name)) {
        unknown.add(name.isEmpty() ? "（空）" : name);
      }
      column.ifPresent(found -> {
        if (!seen.add(found.name())) {
          throw new Refused(Refusal.REPEATED_COLUMN, name);
        }
      });
      columns.add(column);
    }
    if (seen.isEmpty()) {
      throw new Refused(Refusal.NO_HEADER);
    }
    String missing =
        kind.columns().stream()
            .filter(FileColumn::required)
            .filter(column -> !seen.contains(column.name()))
            .map(column -> column.name() + "（" + column.chinese() + "）")
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw new Refused(Refusal.MISSING_COLUMNS, missing);
    }
    if (!unknown.isEmpty()) {
      throw new Refused(Refusal.UNKNOWN_COLUMNS, String.join("、", unknown));
    }
    return new Header(columns);
  }

  public int width() {
    return columns.size();
  }

  /// The position of a column in the file, or -1.
  public int indexOf(String name) {
    for (int i = 0; i < columns.size(); i++) {
      Optional<FileColumn> column = columns.get(i);
      if (column.isPresent() && column.get().name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> trimmed(List<String> names) {
    int end = names.size();
    while (end > 1 && clean(names.get(end - 1)).isEmpty()) {
      end--;
    }
    return names.subList(0, end);
  }

  private static String clean(String name) {
    return name.replace("\uFEFF", "").replace('\u00A0', ' ').strip().replaceFirst("[*＊]$", "");
  }
}
