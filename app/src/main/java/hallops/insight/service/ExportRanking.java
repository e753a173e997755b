package hallops.insight.service;

import hallops.insight.domain.Figures.Feed;
import hallops.insight.domain.HallCard;
import hallops.kernel.AuditEntry;
import hallops.kernel.BusinessDay;
import hallops.kernel.Period;
import hallops.kernel.Scope;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ranking as a sheet: the rows, the order and the columns of the screen. Leaves an audit row.
@Service
public class ExportRanking {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final RankHalls ranking;
  private final Standings standings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ExportRanking(
      RankHalls ranking, Standings standings, ApplicationEventPublisher events, Clock clock) {
    this.ranking = ranking;
    this.standings = standings;
    this.events = events;
    this.clock = clock;
  }

  public record Sheet(String fileName, byte[] bytes) {}

  /// @param columns keys as on the screen; empty = all
  @Transactional
  public Sheet export(RankingQuestion question, String sort, List<String> columns, Locale locale) {
    Period period = standings.period(question.question().period());
    List<RankingRow> rows = ranking.rows(question, sort);
    SheetWords words = new SheetWords(locale.getLanguage().equals("zh"));
    List<RankingColumn> shown = RankingColumn.shown(columns);
    Map<String, String> about = about(question, sort, period, rows.size(), words);
    byte[] bytes = new RankingSheet(shown, words).write(about, rows);
    events.publishEvent(
        AuditEntry.of(
            "insight.ranking.export",
            "ranking",
            period.toString(),
            words.pick("厅店排名", "Hall ranking"),
            null,
            Map.of("rows", rows.size(), "filters", filters(question), "sort", sort)));
    return new Sheet("hallops-ranking-" + period + ".xlsx", bytes);
  }

  private Map<String, String> about(
      RankingQuestion question, String sort, Period period, int rows, SheetWords words) {
    var run = standings.run(period);
    Map<String, String> about = new LinkedHashMap<>();
    about.put(
        words.pick("报表", "Report"), words.pick("厅店排名(虚拟利润)", "Hall ranking by virtual profit"));
    about.put(words.pick("账期", "Month"), period.toString());
    about.put(
        words.pick("确认方式", "Recognition"), words.of(question.question().recognition().code()));
    about.put(words.pick("数据范围", "Scope"), scope(words));
    about.put(words.pick("筛选", "Filters"), filters(question).toString());
    about.put(words.pick("排序", "Sorted by"), sort);
    about.put(words.pick("行数", "Rows"), String.valueOf(rows));
    about.put(words.pick("核算批次", "Run"), String.valueOf(run.runId()));
    about.put(
        words.pick("价格版本", "Price versions"), standings.figures().priceVersions(period).toString());
    about.put(words.pick("数据快照", "Snapshot"), Objects.requireNonNullElse(run.snapshot(), "—"));
    about.put(words.pick("数据截至", "Data until"), dataUntil(period));
    about.put(
        words.pick("百分位口径", "Percentile"),
        words.pick(
            "100×(差于本厅数+(并列数−1)÷2)÷(同类厅数−1),0最差,100最好;同类不足12家不排",
            "100 × (worse + (equal − 1) ÷ 2) ÷ (peers − 1): 0 worst, 100 best; under 12 peers not ranked"));
    about.put(
        words.pick("导出", "Exported"),
        Scope.current().actor()
            + " "
            + MINUTE.format(LocalDateTime.now(clock.withZone(BusinessDay.ZONE))));
    return about;
  }

  private String dataUntil(Period period) {
    return standings.figures().feeds(period).stream()
        .filter(feed -> feed.lastDay() != null)
        .map(ExportRanking::until)
        .collect(Collectors.joining("; "));
  }

  private static String until(Feed feed) {
    return feed.feed() + " " + feed.lastDay();
  }

  private String scope(SheetWords words) {
    Scope scope = Scope.current();
    if (scope.seesEverything() || scope.path() == null) {
      return words.pick("全省", "Whole province");
    }
    @Nullable HallCard any = standings.cards().values().stream().findFirst().orElse(null);
    if (any == null) {
      return scope.path().text();
    }
    return switch (scope.path().depth()) {
      case 2 -> any.cityName();
      case 3, 4 -> any.cityName() + " " + Objects.requireNonNullElse(any.countyName(), "");
      default -> any.name();
    };
  }

  private static Map<String, Object> filters(RankingQuestion question) {
    Map<String, Object> filters = new LinkedHashMap<>();
    put(filters, "city", question.city());
    put(filters, "county", question.county());
    put(filters, "tier", question.tier());
    put(filters, "location", question.location());
    put(filters, "operationMode", question.operationMode());
    put(filters, "ranked", question.ranked());
    put(filters, "loss", question.loss());
    put(filters, "exceptional", question.exceptional());
    put(filters, "text", question.text());
    return filters;
  }

  private static void put(Map<String, Object> filters, String key, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      filters.put(key, value);
    }
  }
}
