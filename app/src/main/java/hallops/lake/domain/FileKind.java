package hallops.lake.domain;

import hallops.lake.ImportTarget;
import hallops.lake.LakeTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A kind of file: its name is the prefix of the file's name.
///
/// @param table where its rows go; null = to the module that owns its subject
/// @param key columns that no two rows may share, within the file or with the lake
public record FileKind(
    String name,
    String chinese,
    String english,
    @Nullable LakeTable table,
    List<FileColumn> columns,
    List<String> key) {

  public FileKind {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /// The kind of a target outside of the lake: every cell is text, its owner judges.
  public static FileKind of(ImportTarget target) {
    List<FileColumn> columns =
        target.columns().stream()
            .map(column ->
                new FileColumn(
                    column.name(),
                    column.aliases().isEmpty() ? column.name() : column.aliases().getFirst(),
                    column.aliases(),
                    new Rule.Text(2000),
                    column.required(),
                    column.example()))
            .toList();
    String[] titles =
        switch (target.kind()) {
          case "org_unit" -> new String[] {"组织机构", "Organisation units"};
          case "hall" -> new String[] {"厅店台账", "Halls"};
          case "unit_value" -> new String[] {"单位可比价值", "Unit values"};
          default -> new String[] {target.kind(), target.kind()};
        };
    return new FileKind(target.kind(), titles[0], titles[1], null, columns, List.of());
  }

  public Optional<FileColumn> find(String header) {
    return columns.stream().filter(column -> column.isCalled(header)).findFirst();
  }

  /// `service_event-202610.csv` → `service_event`.
  public static String prefix(String fileName) {
    int end = fileName.length();
    for (int i = 0; i < fileName.length(); i++) {
      if (fileName.charAt(i) == '-' || fileName.charAt(i) == '.') {
        end = i;
        break;
      }
    }
    return fileName.substring(0, end);
  }
}
