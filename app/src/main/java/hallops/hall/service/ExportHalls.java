package hallops.hall.service;

import hallops.hall.OrgUnit;
import hallops.hall.OrgUnits;
import hallops.hall.domain.CostSight;
import hallops.hall.domain.HallProblem;
import hallops.hall.domain.HallQuery;
import hallops.hall.domain.HallRow;
import hallops.kernel.AuditEntry;
import hallops.kernel.BusinessDay;
import hallops.kernel.OrgPath;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list as the screen shows it (same filters, order, columns, permission), as a file that says
/// for whom it was cut, how it was filtered and when. Leaves an audit row.
@Service
public class ExportHalls {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BusinessDay.ZONE);

  private final BrowseHalls halls;
  private final OrgUnits units;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ExportHalls(BrowseHalls halls, OrgUnits units, ApplicationEventPublisher events, Clock clock) {
    this.halls = halls;
    this.units = units;
    this.events = events;
    this.clock = clock;
  }

  /// What kind of file.
  public enum Format {
    XLSX,
    CSV,
    /// The register's own file form: what comes out can be imported again.
    REGISTER
  }

  /// @param filters name → value, as words for the file's head and the audit row
  public record Order(
      Format format, HallQuery query, List<String> columns, Map<String, String> filters) {}

  /// A file ready to be sent.
  public record File(String name, String mediaType, Writing writing) {

    /// Writes the content.
    public interface Writing {
      void to(OutputStream out);
    }
  }

  @Transactional
  public File export(Order order) {
    List<ExportColumn> columns = columns(order.columns());
    List<HallRow> rows = halls.page(order.query().all(BrowseHalls.ALL)).rows();
    String time = TIME.format(clock.instant());
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("format", order.format().name());
    trace.put("filters", order.filters());
    trace.put("columns", order.columns());
    trace.put("rows", rows.size());
    events.publishEvent(
        AuditEntry.of(
            "hall.export", "hall", "list", Words.of("厅店台账", "hall register"), null, trace));
    String name = "hall-" + time.substring(0, 10);
    return switch (order.format()) {
      case XLSX ->
          new File(
              name + ".xlsx",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              out -> HallFiles.xlsx(head(order, rows.size(), time), columns, rows, out));
      case CSV ->
          new File(
              name + ".csv",
              "text/csv;charset=UTF-8",
              out -> HallFiles.csv(head(order, rows.size(), time), columns, rows, out));
      case REGISTER ->
          new File(name + ".csv", "text/csv;charset=UTF-8", out -> HallFiles.register(rows, out));
    };
  }

  private static List<ExportColumn> columns(List<String> keys) {
    boolean seesCosts = CostSight.of(Scope.current());
    List<ExportColumn> columns = new ArrayList<>();
    for (String key : keys.isEmpty() ? List.of("code", "name", "city", "county", "status") : keys) {
      ExportColumn column =
          ExportColumn.find(key)
              .filter(one -> seesCosts || !one.isAboutCost())
              .orElseThrow(() ->
                  new Problem(
                      HallProblem.BAD_QUERY,
                      Words.of("没有可导出的列：" + key, "no such column to export: " + key)));
      columns.add(column);
    }
    return columns;
  }

  /// The lines above the table: title, scope, filters, data time, rows, who.
  private List<List<String>> head(Order order, int rows, String time) {
    Scope scope = Scope.current();
    OrgPath path = scope.path();
    String place =
        path == null
            ? Words.of("全省", "whole province")
            : units.tree().stream()
                .filter(unit -> unit.path().equals(path))
                .map(OrgUnit::name)
                .findFirst()
                .orElse(path.text());
    String filters =
        order.filters().isEmpty()
            ? Words.of("无", "none")
            : String.join(
                "; ",
                order.filters().entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .toList());
    return List.of(
        List.of(Words.of("厅店台账", "Hall register")),
        List.of(Words.of("数据范围", "Scope"), place),
        List.of(Words.of("筛选条件", "Filters"), filters),
        List.of(Words.of("数据时间", "Data time"), time),
        List.of(Words.of("行数", "Rows"), Integer.toString(rows)),
        List.of(Words.of("导出人", "Exported by"), scope.actor()));
  }
}
