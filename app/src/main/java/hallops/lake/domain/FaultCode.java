package hallops.lake.domain;

import java.util.Locale;

/// Why a row can't be taken, as a sentence with the value in it.
public enum FaultCode {
  MISSING("不能为空", "must not be empty"),
  UNKNOWN_CODE("没有编码“%s”，或不在您的管辖范围内", "no code “%s”, or it is outside of your scope"),
  BAD_TIME("“%s”不是时间，应如 2026-10-03 10:22:31", "“%s” is not a time, e.g. 2026-10-03 10:22:31"),
  BAD_DAY("“%s”不是日期，应如 2026-10-03", "“%s” is not a day, e.g. 2026-10-03"),
  BAD_MONTH("“%s”不是月份，应如 2026-10", "“%s” is not a month, e.g. 2026-10"),
  FUTURE("“%s”在未来", "“%s” lies in the future"),
  TOO_OLD("“%s”早于 2000 年", "“%s” is before the year 2000"),
  BAD_NUMBER("“%s”不是数字", "“%s” is not a number"),
  NOT_WHOLE("“%s”不是整数", "“%s” is not a whole number"),
  OUT_OF_RANGE("“%s”超出允许范围", "“%s” is out of range"),
  TOO_PRECISE("“%s”的小数多于两位", "“%s” has more than two decimals"),
  NOT_A_CHOICE("“%s”不在可选值之内", "“%s” is not one of the values allowed"),
  TOO_LONG("内容过长", "too long"),
  DUPLICATE_IN_FILE("与本文件第 %s 行重复", "the same as row %s of this file"),
  DUPLICATE_IN_LAKE("已在第 %s 次导入中入库", "was already brought by import %s"),
  FORMULA("是公式，请粘贴为数值后再导入", "is a formula: paste it as a value"),
  CELL_ERROR("是错误值“%s”", "holds the error “%s”"),
  WRONG_WIDTH("列数不对：%s", "wrong number of columns: %s"),
  CUT_OFF("文件在这一行中断，可能没有传完", "the file breaks off in this row: it may be incomplete"),
  BAD_QUOTE("引号没有配对", "quotes do not match"),
  REASON_NEEDED("缺失的成本必须写明原因", "a missing cost needs a reason"),
  AMOUNT_NEEDED(
      "金额不能为空（确无数据请把来源写为 missing 并说明原因）",
      "the amount is needed, or source = missing with a reason"),
  AMOUNT_NOT_EMPTY("来源为 missing 时金额应为空", "the amount must be empty when the source is missing"),
  NEGATIVE("为负数，但没有冲正流水号", "is negative but names no event it reverses"),
  NOT_NEGATIVE("是冲正，数量或金额应为负数", "is a reversal: quantity or amount must be negative"),
  ORIGIN_LATER("原账期晚于本账期", "the origin month is later than the month"),
  PERIOD_CLOSED("账期 %s 已结账，不能再导入", "month %s is closed"),
  OWNER("%s", "%s");

  private final String chinese;
  private final String english;

  FaultCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String sentence(String value, Locale locale) {
    String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    String text = locale.getLanguage().equals("en") ? english : chinese;
    return text.replace("%s", shown);
  }
}
