package hallops.offer;

import java.util.Locale;

/// The kinds of income. One to seven are the brief's; eight and nine are extensions that a rule
/// version switches on or off.
public enum Item {
  NEW_ACTIVATION(1, "放号"),
  BILL_PAYMENT(2, "缴费"),
  TOPUP_CARD(3, "充值卡"),
  HANDSET(4, "定制终端"),
  VALUE_ADDED(5, "增值业务"),
  PUBLICITY(6, "宣传"),
  BASIC_SERVICE(7, "基础业务服务"),
  BROADBAND(8, "宽带"),
  PLAN_UPGRADE(9, "升档");

  private final int number;
  private final String chineseName;

  Item(int number, String chineseName) {
    this.number = number;
    this.chineseName = chineseName;
  }

  public int number() {
    return number;
  }

  public String chineseName() {
    return chineseName;
  }

  /// The word used in files, SQL and URLs: `new_activation`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isExtension() {
    return number > 7;
  }

  public static Item ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public static Item ofNumber(int number) {
    return values()[number - 1];
  }
}
