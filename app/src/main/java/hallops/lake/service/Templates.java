package hallops.lake.service;

import hallops.lake.domain.FileColumn;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Empty workbooks to be filled in: a sheet for the data with drop-downs, one that explains every
/// column and shows a sample, one with the codes allowed.
@Service
public class Templates {

  private static final int LAST_ROW = 10_000;
  private static final String HEAD = "DDEBF7";

  private final FileKinds kinds;
  private final TransactionTemplate transactions;

  Templates(FileKinds kinds, TransactionTemplate transactions) {
    this.kinds = kinds;
    this.transactions = transactions;
  }

  public void write(FileKind kind, Locale locale, OutputStream out) throws IOException {
    boolean english = locale.getLanguage().equals("en");
    Map<String, Map<String, Integer>> codes = codes(kind);
    try (Workbook workbook = new Workbook(out, "HallOps", "1.0")) {
      Worksheet data = workbook.newWorksheet(english ? "Data" : "数据");
      Worksheet notes = workbook.newWorksheet(english ? "Notes" : "填写说明");
      Worksheet lists = workbook.newWorksheet(english ? "Codes" : "编码");
      int listColumn = 0;
      for (int i = 0; i < kind.columns().size(); i++) {
        FileColumn column = kind.columns().get(i);
        data.value(0, i, english ? column.name() : column.chinese());
        data.comment(0, i, note(column, english));
        data.style(0, i).bold().fillColor(HEAD).set();
        data.width(i, 18);
        if (!(column.rule() instanceof Rule.Whole || column.rule() instanceof Rule.Yuan)) {
          data.range(1, i, LAST_ROW, i).style().format("@").set();
        }
        List<String> allowed = allowed(column, codes);
        if (!allowed.isEmpty()) {
          dropDown(data, lists, i, listColumn++, column, allowed);
        }
      }
      data.freezePane(0, 1);
      notes(notes, kind, english);
    }
  }

  private Map<String, Map<String, Integer>> codes(FileKind kind) {
    Map<String, Map<String, Integer>> codes = transactions.execute(status -> kinds.codes(kind));
    return codes == null ? Map.of() : codes;
  }

  private static List<String> allowed(FileColumn column, Map<String, Map<String, Integer>> codes) {
    return switch (column.rule()) {
      case Rule.Choice choice -> choice.values();
      case Rule.Code code ->
          codes.getOrDefault(code.list(), Map.of()).keySet().stream().sorted().toList();
      default -> List.of();
    };
  }

  private static void dropDown(
      Worksheet data,
      Worksheet lists,
      int dataColumn,
      int listColumn,
      FileColumn column,
      List<String> allowed) {
    lists.value(0, listColumn, column.chinese());
    lists.style(0, listColumn).bold().set();
    lists.width(listColumn, 18);
    for (int i = 0; i < allowed.size(); i++) {
      lists.value(i + 1, listColumn, allowed.get(i));
    }
    Range from = lists.range(1, listColumn, allowed.size(), listColumn);
    data.range(1, dataColumn, LAST_ROW, dataColumn).validateWithList(from);
  }

  private static void notes(Worksheet notes, FileKind kind, boolean english) {
    List<String> head =
        english
            ? List.of("Column", "Chinese name", "Required", "What to enter", "Example")
            : List.of("列名", "中文名", "必填", "填写要求", "示例");
    for (int i = 0; i < head.size(); i++) {
      notes.value(0, i, head.get(i));
      notes.style(0, i).bold().fillColor(HEAD).set();
      notes.width(i, i == 3 ? 60 : 20);
    }
    int row = 1;
    for (FileColumn column : kind.columns()) {
      notes.value(row, 0, column.name());
      notes.value(row, 1, column.chinese());
      notes.value(row, 2, column.required() ? (english ? "yes" : "是") : "");
      notes.value(row, 3, says(column.rule(), english));
      notes.value(row, 4, column.example());
      row++;
    }
    row++;
    notes.value(row, 0, english ? "A sample row:" : "示例行：");
    for (int i = 0; i < kind.columns().size(); i++) {
      notes.value(row + 1, i, kind.columns().get(i).name());
      notes.value(row + 2, i, kind.columns().get(i).example());
    }
  }

  private static String note(FileColumn column, boolean english) {
    String need = column.required() ? (english ? "Required. " : "必填。") : "";
    return need + says(column.rule(), english) + (english ? " E.g. " : " 例：") + column.example();
  }

  private static String says(Rule rule, boolean english) {
    return switch (rule) {
      case Rule.Text text ->
          english ? "Text, up to " + text.most() + " characters." : "文本，不超过 " + text.most() + " 字。";
      case Rule.EventTime time ->
          english ? "Local time as 2026-10-03 10:22:31." : "时间，如 2026-10-03 10:22:31。";
      case Rule.Day day -> english ? "Day as 2026-10-03." : "日期，如 2026-10-03。";
      case Rule.Month month -> english ? "Month as 2026-10." : "月份，如 2026-10。";
      case Rule.Whole whole ->
          english
              ? "Whole number, " + whole.least() + " to " + whole.most() + "."
              : "整数，" + whole.least() + " 到 " + whole.most() + "。";
      case Rule.Yuan yuan -> english ? "Yuan with at most two decimals." : "金额（元），最多两位小数。";
      case Rule.Code code -> english ? "A code of the sheet “Codes”." : "编码，见“编码”页。";
      case Rule.Choice choice ->
          (english ? "One of: " : "可选：") + String.join(" / ", choice.values());
    };
  }
}
