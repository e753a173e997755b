package hallops.profit.domain;

import java.util.Locale;

/// The lines of virtual cost. Each has a small stable id, used in the lake.
public enum CostItem {
  RENT("房租"),
  IMPUTED_RENT("虚拟租金"),
  FIT_OUT("装修摊销"),
  EQUIPMENT("设备折旧"),
  LABOUR("人工"),
  WATER("水费"),
  ELECTRICITY("电费"),
  HEATING("取暖费"),
  PROPERTY("物业"),
  SECURITY("安保"),
  CLEANING("保洁"),
  OFFICE("办公与业务用品"),
  SIM_CARD("卡成本"),
  MARKETING("营销物料与广告"),
  HANDSET_SUBSIDY("终端补贴"),
  STOCK_WRITE_DOWN("存货跌价"),
  ACCESS("客户接入成本"),
  COMMUNICATION("通信"),
  VEHICLE("车辆"),
  TRAVEL("差旅"),
  HOSPITALITY("招待"),
  IT_TRAINING("系统与培训"),
  OVERHEAD("管理费分摊"),
  COUNTER_RENTAL_INCOME("减:柜台场地出租收入");

  private final String chineseName;

  CostItem(String chineseName) {
    this.chineseName = chineseName;
  }

  public String chineseName() {
    return chineseName;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int id() {
    return ordinal() + 1;
  }

  /// Depreciation of what was paid once: given back when the payback time is worked out.
  public boolean isDepreciation() {
    return this == FIT_OUT || this == EQUIPMENT;
  }

  public static CostItem ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public static CostItem ofId(int id) {
    return values()[id - 1];
  }
}
