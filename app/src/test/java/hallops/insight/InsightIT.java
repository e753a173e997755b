package hallops.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hallops.insight.domain.GapTree;
import hallops.insight.domain.Recognition;
import hallops.insight.service.ExportRanking;
import hallops.insight.service.Question;
import hallops.insight.service.RankHalls;
import hallops.insight.service.RankingQuestion;
import hallops.insight.service.RankingRow;
import hallops.insight.service.ShowHall;
import hallops.insight.service.ShowOverview;
import hallops.kernel.OrgPath;
import hallops.kernel.Problem;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.ImportTarget;
import hallops.lake.Lake;
import hallops.platform.HallOpsIT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@HallOpsIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightIT {

  private static final Scope PROVINCE =
      new Scope(5, "zhang", Set.of(Role.PROVINCE_CHANNEL), new OrgPath("ha"));
  private static final Scope ZHENGZHOU =
      new Scope(6, "li", Set.of(Role.CITY_MANAGER), new OrgPath("ha.zz"));
  private static final Scope HALL_ONE =
      new Scope(7, "wang", Set.of(Role.HALL_MANAGER), new OrgPath("ha.zz.zz01.zz0102.h00001"));
  private static final Question NOW = new Question(null, Recognition.EXPECTED);

  @Autowired Lake lake;
  @Autowired List<ImportTarget> targets;
  @Autowired RankHalls rankHalls;
  @Autowired ExportRanking exportRanking;
  @Autowired ShowHall showHall;
  @Autowired ShowOverview showOverview;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @BeforeAll
  void accounts() {
    new SampleAccounts(lake).load(targets);
  }

  private static RankingQuestion all() {
    return new RankingQuestion(NOW, null, null, null, null, null, null, null, null, null);
  }

  private List<RankingRow> ranking(Scope scope) {
    return scope.call(() -> rankHalls.page(all(), "-profit", 1, 200).page().rows());
  }

  @Test
  void halls_are_placed_among_their_likes() {
    List<RankingRow> rows = ranking(PROVINCE);

    assertThat(rows).hasSize(26);
    RankingRow best = rows.stream().filter(RankingRow::ranked).findFirst().orElseThrow();
    assertThat(best.code()).isEqualTo("H00025");
    assertThat(best.place()).isEqualTo(1);
    assertThat(best.percentile()).isEqualTo(100);
    // 600 + 60 × 25 = 2,100 yuan; September 60 × 10 less; median is hall 13: 1,380 yuan
    assertThat(best.profitFen()).isEqualTo(210_000);
    assertThat(best.growth().month().deltaFen()).isEqualTo(60_000);
    assertThat(best.gapFen()).isEqualTo(72_000);
    assertThat(best.peers().size()).isEqualTo(25);
    RankingRow middle = row(rows, "H00013");
    assertThat(middle.percentile()).isEqualTo(50);
    assertThat(middle.place()).isEqualTo(13);
  }

  @Test
  void a_hall_without_rent_is_shown_with_its_reason_and_has_no_place() {
    RankingRow unranked = row(ranking(PROVINCE), "H00026");
    assertThat(unranked.ranked()).isFalse();
    assertThat(unranked.unrankedReason()).isEqualTo("missing:rent");
    assertThat(unranked.place()).isNull();
    assertThat(unranked.percentile()).isNull();
  }

  @Test
  void a_city_manager_sees_own_halls_only_but_their_place_among_all_peers() {
    List<RankingRow> rows = ranking(ZHENGZHOU);
    assertThat(rows).hasSize(13).allMatch(row -> row.cityCode().equals("ZZ"));
    List<RankingRow> all = ranking(PROVINCE);
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.percentile()).isEqualTo(row(all, row.code()).percentile());
          assertThat(row.place()).isEqualTo(row(all, row.code()).place());
        });
  }

  @Test
  void a_hall_manager_sees_the_own_hall_and_nobody_elses_name() {
    assertThat(ranking(HALL_ONE)).extracting(RankingRow::code).containsExactly("H00001");

    HALL_ONE.run(() -> {
      String own = JsonMapper.shared().writeValueAsString(showHall.of("H00001", NOW));
      assertThat(own).contains("H00001").doesNotContainPattern("H000(0[2-9]|[12]\\d)");
      assertThatThrownBy(() -> showHall.of("H00002", NOW))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.kind()).isEqualTo(InsightProblem.HALL_NOT_FOUND));
    });
  }

  @Test
  void the_page_of_a_hall_adds_up() {
    ShowHall.HallPage page = PROVINCE.call(() -> showHall.of("H00001", NOW));

    // hall 1 lacks 12 activations against the middle one: 12 × 60 yuan, all of it conversion
    assertThat(page.gapTree().gapFen()).isEqualTo(-72_000);
    assertThat(page.gapTree().parts())
        .filteredOn(part -> part.fen() != 0)
        .extracting(GapTree.Part::driver, GapTree.Part::fen)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("conversion", -72_000L));
    assertThat(page.shortBoards().getFirst().metric()).isEqualTo("sales_per_visitor");
    assertThat(page.shortBoards().getFirst().worthFen()).isEqualTo(72_000);
    assertThat(page.statement().income().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(page.row().incomeFen());
    assertThat(page.bridge().toFen() - page.bridge().fromFen()).isEqualTo(60_000);
    assertThat(page.trend()).hasSize(3);
    assertThat(page.structure()).extracting(ShowHall.StructureItem::item).contains("publicity");
  }

  @Test
  void the_overview_is_the_sum_of_its_halls() {
    ShowOverview.Overview overview = PROVINCE.call(() -> showOverview.of(NOW));
    long sum = ranking(PROVINCE).stream().mapToLong(RankingRow::profitFen).sum();

    assertThat(overview.figures().getFirst().value()).isEqualTo((double) sum);
    assertThat(overview.trend().getLast().profitFen()).isEqualTo(sum);
    assertThat(overview.cities()).hasSize(2);
    assertThat(overview.cities().stream().mapToLong(ShowOverview.CityFigures::profitFen).sum())
        .isEqualTo(sum);
    assertThat(overview.bridge().toFen()).isEqualTo(sum);
    assertThat(overview.bridge().toFen() - overview.bridge().fromFen()).isEqualTo(26 * 60_000L);
    assertThat(overview.unranked()).containsEntry("missing:rent", 1L);
    assertThat(ZHENGZHOU.call(() -> showOverview.of(NOW)).cities()).hasSize(1);
  }

  @Test
  void deferred_recognition_is_another_view_of_the_same_halls() {
    Question deferred = new Question(null, Recognition.DEFERRED);
    ShowHall.HallPage page = PROVINCE.call(() -> showHall.of("H00025", deferred));
    // 125 × 24 + 600 − 6,000 yuan
    assertThat(page.row().profitFen()).isEqualTo(-240_000);
  }

  @Test
  void the_export_equals_the_screen_and_leaves_an_audit_row() throws IOException {
    ExportRanking.Sheet sheet =
        ZHENGZHOU.call(() ->
            exportRanking.export(
                all(), "profit", List.of("code", "profit", "percentile"), Locale.CHINA));

    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet.bytes()))) {
      List<Row> rows = book.getFirstSheet().read();
      String about = rows.toString() + rows.stream().map(Row::getCellCount).toList();
      assertThat(about).isNotEmpty();
      List<String> codes =
          rows.stream()
              .filter(row -> row.getCellCount() > 0 && row.getCell(0) != null)
              .map(row -> row.getCell(0).getText())
              .filter(text -> text.matches("H\\d{5}"))
              .toList();
      List<String> screen =
          ZHENGZHOU.call(() -> rankHalls.page(all(), "profit", 1, 200).page().rows()).stream()
              .map(RankingRow::code)
              .toList();
      assertThat(codes).isEqualTo(screen);
      List<String> facts =
          rows.stream()
              .filter(row -> row.getCellCount() > 1 && row.getCell(1) != null)
              .map(row -> row.getCell(1).getText())
              .toList();
      assertThat(facts).contains("郑州", "2026-10", "预计制", "3", "[7]");
    }
    Long audited =
        Scope.system()
            .call(() ->
                new TransactionTemplate(transactions)
                    .execute(status ->
                        jdbc.sql(
                                "select count(*) from audit.entry where action = 'insight.ranking.export'")
                            .query(Long.class)
                            .single()));
    assertThat(audited).isEqualTo(1);
  }

  @Test
  void only_listed_columns_sort() {
    assertThatThrownBy(
            () -> PROVINCE.call(() -> rankHalls.page(all(), "profit; drop table hall", 1, 20)))
        .isInstanceOf(Problem.class);
  }

  private static RankingRow row(List<RankingRow> rows, String code) {
    return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
  }
}
