package hallops.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.Imports.Mode;
import hallops.lake.Imports.Outcome;
import hallops.lake.service.GiveBack;
import hallops.lake.service.UndoImport;
import hallops.platform.HallOpsIT;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HallOpsIT
@Import(LakeFixtures.class)
class ImportIT {

  private static final String VOLUME_HEADER = "day,hall_code,business_code,quantity,amount\n";
  private static final String EVENT_HEADER =
      "event_id,event_time,hall_code,business_code,quantity,amount,reverses_event_id\n";
  private static final Charset GB = Charset.forName("GB18030");
  private static final Scope CITY =
      new Scope(8, "li", Set.of(Role.CITY_MANAGER), new OrgPath("ha.zz"));

  @Autowired Lake lake;
  @Autowired Imports imports;
  @Autowired UndoImport undo;
  @Autowired GiveBack giveBack;
  @TempDir Path folder;

  @AfterEach
  void openAll() {
    LakeFixtures.CLOSED.clear();
  }

  @Test
  void a_clean_file_becomes_one_snapshot() throws IOException {
    Outcome outcome =
        take(
            "daily_volume-1.csv",
            VOLUME_HEADER
                + "2026-01-03,H00001,ACT_GLOBAL,3,58.50\n2026-01-04,H00002,PAY_CASH,2,\n");

    assertThat(outcome.state()).isEqualTo("done");
    assertThat(outcome.message()).isEqualTo("已导入 2 行。");
    assertThat(
            ask(
                "select hall_id, business_id, quantity, amount_fen, month, cast(day as varchar)"
                    + " from daily_volume where month = 202601 order by hall_id"))
        .containsExactly("1 1 3 5850 202601 2026-01-03", "2 2 2 0 202601 2026-01-04");
  }

  @Test
  void all_or_nothing_takes_nothing_and_names_every_fault() throws IOException {
    Outcome outcome =
        take(
            "daily_volume-2.csv",
            VOLUME_HEADER
                + "2026-02-03,H00001,ACT_GLOBAL,3,58.50\n"
                + "2026-02-30,H00001,ACT_GLOBAL,3,1\n"
                + "2026-02-03,H99999,ACT_GLOBAL,3,1\n"
                + "2026-02-03,H00001,NOPE,3,1\n"
                + "2026-02-03,H00002,ACT_GLOBAL,x,1\n"
                + "2026-02-03,H00003,ACT_GLOBAL,1.5,1\n"
                + "2026-02-03,H00004,ACT_GLOBAL,1,1.234\n"
                + "2126-02-03,H00005,ACT_GLOBAL,1,1\n"
                + ",H00006,ACT_GLOBAL,1,1\n"
                + "2026-02-03,H00001,ACT_GLOBAL,9,9\n");

    assertThat(outcome.state()).isEqualTo("refused");
    assertThat(outcome.message()).isEqualTo("10 行中有 9 行有错，按“全部或不导入”没有导入任何一行。");
    assertThat(ask("select count(*) from daily_volume where month = 202602")).containsExactly("0");
    assertThat(reasons(outcome.importId()))
        .containsExactly(
            "3 day BAD_DAY 2026-02-30",
            "4 hall_code UNKNOWN_CODE H99999",
            "5 business_code UNKNOWN_CODE NOPE",
            "6 quantity BAD_NUMBER x",
            "7 quantity NOT_WHOLE 1.5",
            "8 amount TOO_PRECISE 1.234",
            "9 day FUTURE 2126-02-03",
            "10 day MISSING ",
            "11 day DUPLICATE_IN_FILE 2");
  }

  @Test
  void good_rows_go_in_when_asked_for_and_the_file_comes_back_marked() throws IOException {
    Outcome outcome =
        take(
            "daily_volume-3.csv",
            VOLUME_HEADER
                + "2026-03-03,H00001,ACT_GLOBAL,3,58.50\n2026-03-03,H77777,PAY_CASH,=2,1\n",
            StandardCharsets.UTF_8,
            Mode.GOOD_ROWS);

    assertThat(outcome.state()).isEqualTo("done");
    assertThat(outcome.message()).isEqualTo("已导入 1 行，1 行有错未导入。");
    assertThat(ask("select count(*) from daily_volume where month = 202603")).containsExactly("1");
    String marked = Files.readString(marked(outcome.importId(), false));
    assertThat(marked.lines())
        .containsExactly(
            "day,hall_code,business_code,quantity,amount,错误原因",
            "2026-03-03,H00001,ACT_GLOBAL,3,58.50,",
            "2026-03-03,H77777,PAY_CASH,'=2,1,厅店编码：没有编码“H77777”，或不在您的管辖范围内；数量：“=2”不是数字");
  }

  @Test
  void a_marked_file_may_be_sent_again_once_it_is_right() throws IOException {
    Outcome outcome =
        take(
            "daily_volume-4.csv",
            "day,hall_code,business_code,quantity,amount,错误原因\n2026-03-09,H00001,ACT_GLOBAL,3,1,旧原因\n");

    assertThat(outcome.state()).isEqualTo("done");
  }

  @Test
  void gb18030_is_read_and_given_back_as_gb18030() throws IOException {
    Outcome outcome =
        take(
            "cost_line-1.csv",
            "月份,厅店编码,成本项目,金额,来源,原因\n2026-01,H00001,rent,100.00,actual,\n"
                + "2026-01,H00002,rent,,missing,合同丢失\n2026-01,H00003,rent,,missing,\n",
            GB,
            Mode.ALL_OR_NOTHING);

    assertThat(outcome.state()).isEqualTo("refused");
    assertThat(reasons(outcome.importId())).containsExactly("4 reason REASON_NEEDED ");
    String marked = Files.readString(marked(outcome.importId(), false), GB);
    assertThat(marked).contains("合同丢失").contains("缺失的成本必须写明原因");
  }

  @Test
  void a_broken_encoding_names_line_and_byte() throws IOException {
    byte[] text = (VOLUME_HEADER + "2026-01-03,H0").getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(text, text.length + 2);
    broken[text.length] = (byte) 0xE6;
    broken[text.length + 1] = (byte) 0xFF;
    Files.write(folder.resolve("daily_volume-5.csv"), broken);

    assertThat(importAll(Mode.ALL_OR_NOTHING).getFirst().message())
        .isEqualTo("第 2 行第 14 字节既不是 UTF-8 也不是 GB18030 编码。");
  }

  @Test
  void missing_and_unknown_columns_are_named() throws IOException {
    assertThat(take("daily_volume-6.csv", "day,hall_code\n2026-01-01,H00001\n").message())
        .isEqualTo("缺少列：business_code（业务编码）、quantity（数量）。");
    assertThat(
            take("daily_volume-7.csv", "day,hall_code,business_code,quantity,colour\n1,2,3,4,5\n")
                .message())
        .isEqualTo("不认识的列：colour。");
  }

  @Test
  void a_file_cut_off_in_its_last_line_is_refused_with_that_line() throws IOException {
    Outcome outcome =
        take("daily_volume-8.csv", VOLUME_HEADER + "2026-04-03,H00001,ACT_GLOBAL,3,1\n2026-04-0");

    assertThat(outcome.state()).isEqualTo("refused");
    assertThat(reasons(outcome.importId())).containsExactly("3  CUT_OFF ");
  }

  @Test
  void rows_of_the_wrong_width_and_open_quotes_are_named() throws IOException {
    Outcome outcome =
        take(
            "daily_volume-9.csv",
            VOLUME_HEADER
                + "2026-04-03,H00001,ACT_GLOBAL,3\n"
                + "2026-04-03,H0\"0001,ACT_GLOBAL,3,1\n"
                + "2026-04-03,H00002,\"PAY_CASH\",3,1\n");

    assertThat(reasons(outcome.importId()))
        .containsExactly("2  WRONG_WIDTH 4 ≠ 5", "3  BAD_QUOTE ");
  }

  @Test
  void duplicates_with_the_lake_are_found() throws IOException {
    take("service_event-1.csv", EVENT_HEADER + "E1,2026-05-03 10:00:00,H00001,ACT_GLOBAL,1,1,\n");
    Outcome again =
        take(
            "service_event-2.csv",
            EVENT_HEADER
                + "E1,2026-05-04 11:00:00,H00001,ACT_GLOBAL,1,1,\n"
                + "E2,2026-05-04 11:00:00,H00001,ACT_GLOBAL,-1,-1,\n"
                + "E3,2026-05-04 11:00:00,H00001,ACT_GLOBAL,-1,-1,E1\n"
                + "E4,2026-05-04 11:00:00,H00001,ACT_GLOBAL,1,1,E1\n");

    assertThat(reasons(again.importId()))
        .hasSize(3)
        .anySatisfy(reason -> assertThat(reason).startsWith("2 event_id DUPLICATE_IN_LAKE"))
        .contains("3 quantity NEGATIVE -1", "5 reverses_event_id NOT_NEGATIVE E1");
  }

  @Test
  void the_same_file_is_recognised() throws IOException {
    String text = VOLUME_HEADER + "2026-06-03,H00001,ACT_GLOBAL,3,1\n";
    Outcome first = take("daily_volume-10.csv", text);
    Outcome second = take("daily_volume-11.csv", text);

    assertThat(second.state()).isEqualTo("recognised");
    assertThat(second.message()).contains("第 " + first.importId() + " 次导入");
  }

  @Test
  void undo_takes_the_whole_import_back_and_old_snapshots_still_show_it() throws IOException {
    Outcome outcome =
        take(
            "visit-1.csv",
            "day,half_hour,hall_code,visitors,source\n2026-07-01,20,H00001,14,ticket\n");
    long before = lake.snapshots().get(LakeTable.VISIT);
    Scope.system().run(() -> undo.undo(outcome.importId(), "发错了"));

    assertThat(ask("select count(*) from visit where month = 202607")).containsExactly("0");
    try (LakeSession old =
        Scope.system().call(() -> lake.openAt(Map.of(LakeTable.VISIT, before)))) {
      assertThat(
              old.query(
                  "select visitors from visit_by_half_hour where month = 202607",
                  Map.of(),
                  (row, n) -> row.getLong(1)))
          .containsExactly(14L);
    }
    Outcome again =
        take(
            "visit-2.csv",
            "day,half_hour,hall_code,visitors,source\n2026-07-01,20,H00001,14,ticket\n");
    assertThat(again.state()).isEqualTo("done");
  }

  @Test
  void a_closed_month_takes_nothing_and_gives_nothing_back() throws IOException {
    Outcome outcome =
        take("daily_volume-12.csv", VOLUME_HEADER + "2026-08-03,H00001,ACT_GLOBAL,3,1\n");
    LakeFixtures.CLOSED.add(new Period(2026, 8));

    Outcome late =
        take("daily_volume-13.csv", VOLUME_HEADER + "2026-08-04,H00001,ACT_GLOBAL,3,1\n");
    assertThat(late.state()).isEqualTo("refused");
    assertThat(reasons(late.importId())).containsExactly("2 day PERIOD_CLOSED 2026-08");
    assertThatThrownBy(() -> Scope.system().run(() -> undo.undo(outcome.importId(), "x")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("2026-08");
  }

  @Test
  void the_manifest_is_believed_more_than_the_file() throws IOException {
    Files.writeString(
        folder.resolve("manifest.csv"),
        "file,rows,bytes,sha256\ndaily_volume-a.csv,2,,\ndaily_volume-b.csv,,5,\ndaily_volume-c.csv,1,,00ff\n");
    String row = "2026-09-0%d,H00001,ACT_GLOBAL,3,1\n";
    Files.writeString(folder.resolve("daily_volume-a.csv"), VOLUME_HEADER + row.formatted(1));
    Files.writeString(folder.resolve("daily_volume-b.csv"), VOLUME_HEADER + row.formatted(2));
    Files.writeString(folder.resolve("daily_volume-c.csv"), VOLUME_HEADER + row.formatted(3));

    assertThat(importAll(Mode.ALL_OR_NOTHING).stream().map(Outcome::message))
        .containsExactly("清单写 2 行，文件里有 1 行。", "清单写 5 字节，文件有 77 字节。", "文件内容与清单的 SHA-256 不符。");
  }

  @Test
  void a_city_manager_imports_rows_of_the_own_halls_only() throws IOException {
    Files.writeString(
        folder.resolve("daily_volume-14.csv"),
        VOLUME_HEADER + "2026-09-03,H00001,ACT_GLOBAL,3,1\n2026-09-03,H00002,ACT_GLOBAL,3,1\n");
    List<Outcome> outcomes =
        CITY.call(() -> imports.importFolder(folder, Mode.GOOD_ROWS, progress -> {}));

    assertThat(outcomes.getFirst().rows()).isEqualTo(1);
    assertThat(reasons(outcomes.getFirst().importId()))
        .containsExactly("3 hall_code UNKNOWN_CODE H00002");
  }

  @Test
  void a_hall_manager_imports_nothing() throws IOException {
    Files.writeString(folder.resolve("daily_volume-15.csv"), VOLUME_HEADER);
    Scope manager = new Scope(9, "wang", Set.of(Role.HALL_MANAGER), new OrgPath("ha.zz.h00001"));

    assertThat(
            manager
                .call(() -> imports.importFolder(folder, Mode.GOOD_ROWS, progress -> {}))
                .getFirst()
                .message())
        .isEqualTo("您不能导入这一类数据。");
  }

  @Test
  void a_workbook_takes_the_same_road_and_comes_back_with_marked_cells() throws IOException {
    Path file = folder.resolve("daily_volume-16.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "t", "1.0")) {
      var sheet = book.newWorksheet("数据");
      String[] names = {"日期", "厅店编码", "业务编码", "数量", "金额"};
      for (int i = 0; i < names.length; i++) {
        sheet.value(0, i, names[i]);
      }
      sheet.value(1, 0, java.time.LocalDate.of(2026, 10, 3));
      sheet.style(1, 0).format("yyyy-MM-dd").set();
      sheet.value(1, 1, "H00001");
      sheet.value(1, 2, "ACT_GLOBAL");
      sheet.value(1, 3, 3);
      sheet.value(1, 4, 58.1);
      sheet.value(2, 0, "2026-10-03");
      sheet.value(2, 1, "H00002");
      sheet.value(2, 2, "ACT_GLOBAL");
      sheet.formula(2, 3, "1+2");
      sheet.value(2, 4, 1);
      book.finish();
    }
    Outcome outcome = importAll(Mode.GOOD_ROWS).getFirst();

    assertThat(outcome.message()).isEqualTo("已导入 1 行，1 行有错未导入。");
    assertThat(ask("select quantity, amount_fen from daily_volume where month = 202610"))
        .containsExactly("3 5810");
    assertThat(reasons(outcome.importId())).containsExactly("3 quantity FORMULA ");
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(marked(outcome.importId(), true)))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("错误原因");
      assertThat(sheet.getRow(2).getCell(5).getStringCellValue()).contains("数量：是公式");
      assertThat(sheet.getRow(2).getCell(3).getCellStyle().getFillForegroundColorColor())
          .isNotNull();
    }
  }

  @Test
  void a_csv_comes_back_as_a_workbook_too() throws IOException {
    Outcome outcome =
        take("daily_volume-17.csv", VOLUME_HEADER + "2026-10-03,H77777,ACT_GLOBAL,3,1\n");

    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(marked(outcome.importId(), true)))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(5).getStringCellValue()).contains("H77777");
      assertThat(book.getSheetAt(0).getCTWorksheet().isSetAutoFilter()).isTrue();
    }
  }

  @Test
  void a_zip_bomb_an_old_workbook_and_other_things_are_refused() throws IOException {
    Path bomb = folder.resolve("daily_volume-bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
    }
    Files.write(
        folder.resolve("daily_volume-old.xls"),
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0, 0});
    Files.write(folder.resolve("daily_volume-empty.csv"), new byte[0]);
    Files.writeString(folder.resolve("daily_volume-head.csv"), VOLUME_HEADER);
    Files.writeString(folder.resolve("daily_volume-pdf.csv"), "%PDF-1.7 something");
    Files.writeString(folder.resolve("nonsense-1.csv"), "a,b\n1,2\n");
    Files.writeString(folder.resolve("daily_volume-zip.xlsx"), "PK\u0003\u0004broken");

    Map<String, String> messages = new java.util.TreeMap<>();
    importAll(Mode.ALL_OR_NOTHING)
        .forEach(outcome -> messages.put(outcome.file(), outcome.message()));

    assertThat(messages.get("daily_volume-bomb.xlsx")).startsWith("工作簿解压后过大");
    assertThat(messages.get("daily_volume-old.xls")).startsWith("这是旧版 Excel");
    assertThat(messages.get("daily_volume-empty.csv")).isEqualTo("文件是空的。");
    assertThat(messages.get("daily_volume-head.csv")).isEqualTo("只有列名，没有数据。");
    assertThat(messages.get("daily_volume-pdf.csv")).isEqualTo("只接受 CSV 和 xlsx 文件。");
    assertThat(messages.get("daily_volume-zip.xlsx")).startsWith("工作簿打不开");
    assertThat(messages.get("nonsense-1.csv")).startsWith("从文件名");
  }

  private Outcome take(String name, String text) throws IOException {
    return take(name, text, StandardCharsets.UTF_8, Mode.ALL_OR_NOTHING);
  }

  private Outcome take(String name, String text, Charset charset, Mode mode) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text, charset);
    return Scope.system().call(() -> imports.importFolder(file, mode, progress -> {})).getFirst();
  }

  private List<Outcome> importAll(Mode mode) {
    return Scope.system().call(() -> imports.importFolder(folder, mode, progress -> {}));
  }

  private List<String> reasons(long importId) throws IOException {
    return giveBack.faults(importId, 100).stream()
        .map(fault -> fault.row() + " " + fault.column() + " " + fault.code() + " " + fault.value())
        .toList();
  }

  private Path marked(long importId, boolean asWorkbook) {
    return Scope.system()
        .call(() -> {
          try {
            return giveBack.marked(importId, asWorkbook, Locale.CHINESE).path();
          } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
          }
        });
  }

  private List<String> ask(String sql) {
    try (LakeSession session = Scope.system().call(lake::open)) {
      return session.query(
          sql,
          Map.of(),
          (row, n) -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              values.add(row.getString(i));
            }
            return String.join(" ", values);
          });
    }
  }
}
