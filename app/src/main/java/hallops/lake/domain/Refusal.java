package hallops.lake.domain;

import java.util.List;
import java.util.Locale;

/// Why a whole file can't be taken, or how its import ended: a sentence with values in it.
public enum Refusal {
  EMPTY("文件是空的。", "The file is empty."),
  NOT_A_TABLE("只接受 CSV 和 xlsx 文件。", "Only CSV and xlsx files are accepted."),
  OLD_EXCEL(
      "这是旧版 Excel（.xls）或加了密码的工作簿，请另存为不带密码的 .xlsx。",
      "This is an old Excel file (.xls) or one with a password: save it as .xlsx without one."),
  BROKEN_WORKBOOK("工作簿打不开：%s。请用 Excel 重新保存后再试。", "The workbook can't be read: %s. Save it again."),
  ZIP_BOMB(
      "工作簿解压后过大或压缩得不正常（%s），为安全起见已拒绝。",
      "The workbook unpacks to too much, or is packed abnormally (%s): refused for safety."),
  TOO_LARGE("文件超过 %s。", "The file is larger than %s."),
  BAD_ENCODING(
      "第 %s 行第 %s 字节既不是 UTF-8 也不是 GB18030 编码。", "Line %s, byte %s is neither UTF-8 nor GB18030."),
  UTF16("文件是 UTF-16 编码，请另存为 UTF-8 或 GB18030。", "The file is UTF-16: save it as UTF-8 or GB18030."),
  NO_HEADER("第一行应是列名。", "The first row must be the column names."),
  MISSING_COLUMNS("缺少列：%s。", "Columns are missing: %s."),
  UNKNOWN_COLUMNS("不认识的列：%s。", "Unknown columns: %s."),
  REPEATED_COLUMN("列“%s”出现了两次。", "Column “%s” is there twice."),
  NO_ROWS("只有列名，没有数据。", "There are column names but no rows."),
  UNKNOWN_KIND(
      "从文件名“%s”看不出是哪一类数据，请选择类别。",
      "The name “%s” does not tell what kind of data it is: choose the kind."),
  MANIFEST_ROWS("清单写 %s 行，文件里有 %s 行。", "The manifest says %s rows, the file has %s."),
  MANIFEST_BYTES("清单写 %s 字节，文件有 %s 字节。", "The manifest says %s bytes, the file has %s."),
  MANIFEST_SHA("文件内容与清单的 SHA-256 不符。", "The content does not match the manifest's SHA-256."),
  NOT_ALLOWED("您不能导入这一类数据。", "You may not import this kind of data."),
  BAD_ROWS(
      "%s 行中有 %s 行有错，按“全部或不导入”没有导入任何一行。",
      "%s rows, of them %s faulty: nothing was taken (all or nothing)."),
  NO_GOOD_ROWS("%s 行全部有错，没有导入。", "All %s rows are faulty: nothing was taken."),
  INTERRUPTED(
      "导入时服务中断，没有导入任何一行，请重新导入。",
      "The server stopped meanwhile: nothing was taken, import it again."),
  FAILED("导入时出错，没有导入任何一行（编号 %s）。", "Something failed: nothing was taken (number %s)."),
  RECOGNISED("与第 %s 次导入的文件完全相同，没有重复导入。", "The same file as import %s: not taken twice."),
  DONE("已导入 %s 行。", "%s rows were taken."),
  DONE_GOOD("已导入 %s 行，%s 行有错未导入。", "%s rows were taken, %s faulty ones were not.");

  private final String chinese;
  private final String english;

  Refusal(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String sentence(List<String> values, Locale locale) {
    String text = locale.getLanguage().equals("en") ? english : chinese;
    for (String value : values) {
      text = text.replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(value));
    }
    return text;
  }
}
