package hallops.hall.domain;

import hallops.hall.domain.AttributeType.Choice;
import hallops.hall.domain.AttributeType.Count;
import hallops.hall.domain.AttributeType.Day;
import hallops.hall.domain.AttributeType.Decimal;
import hallops.hall.domain.AttributeType.Text;
import hallops.hall.domain.AttributeType.Yuan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The attributes of a hall, in the order of the register's file. The constant in lower case is the
/// name in files, history, URLs and (but for the rent, kept in fen) the database.
public enum Attribute {
  NAME(Need.ALWAYS, "厅店名称", "Name", new Text(60), "郑州金水花园路营业厅"),
  AREA_CODE(Need.ALWAYS, "片区编码", "Area", new Text(32), "ZZ0102"),
  CHANNEL_TYPE(
      Need.ALWAYS,
      "渠道类型",
      "Channel type",
      Choice.of("own", "自营厅", "entrusted", "委托经营厅", "self_service", "24小时自助厅", "agent", "社会代理网点"),
      "own"),
  BASE_TYPE(
      Need.VALUE_OR_REASON,
      "基础类型",
      "Base type",
      Choice.of("flagship", "旗舰店", "standard", "标准厅", "small", "小型厅", "township", "乡镇厅"),
      "standard"),
  LOCATION_TYPE(
      Need.VALUE_OR_REASON,
      "地理位置类型",
      "Location type",
      Choice.of("city", "市区", "county_town", "县城", "township", "乡镇农村"),
      "city"),
  AREA_FORM(
      Need.VALUE_OR_REASON,
      "区域形态",
      "Area form",
      Choice.of(
          "business_district",
          "商圈",
          "community",
          "社区",
          "campus",
          "校园",
          "transport_hub",
          "交通枢纽",
          "industrial_park",
          "产业园区",
          "office_district",
          "写字楼区",
          "hospital",
          "医院周边",
          "scenic_area",
          "景区",
          "market_town",
          "集镇",
          "village",
          "村庄"),
      "business_district"),
  OWNERSHIP(
      Need.VALUE_OR_REASON,
      "物业来源",
      "Ownership",
      Choice.of("owned", "自有", "rented", "租赁", "mixed", "混合"),
      "rented"),
  OPERATION_MODE(
      Need.VALUE_OR_REASON,
      "经营模式",
      "Operation mode",
      Choice.of("self_operated", "自营", "counter_outsourced", "柜台外包", "operated_by_others", "他营"),
      "self_operated"),
  STATUS(
      Need.ALWAYS,
      "状态",
      "Status",
      Choice.of("normal", "正常", "suspended", "暂停", "closed", "关闭"),
      "normal"),
  OPENED_ON(Need.VALUE_OR_REASON, "开业日期", "Opened on", new Day(), "2018-05-01"),
  FRONT_AREA(Need.VALUE_OR_REASON, "前台营业面积", "Front area (m²)", squareMetres(), "186.5"),
  BUILDING_AREA(Need.VALUE_OR_REASON, "建筑面积", "Building area (m²)", squareMetres(), "240"),
  COUNTERS(Need.VALUE_OR_REASON, "台席数", "Counters", new Count(200), "5"),
  STAFF(Need.VALUE_OR_REASON, "员工数", "Staff", new Count(1000), "8"),
  LONGITUDE(Need.VALUE_OR_REASON, "经度", "Longitude", degrees("73.4", "135.1"), "113.665412"),
  LATITUDE(Need.VALUE_OR_REASON, "纬度", "Latitude", degrees("3.8", "53.6"), "34.757975"),
  LEASE_START(Need.VALUE_OR_REASON, "起租日", "Lease start", new Day(), "2023-01-01"),
  LEASE_END(Need.VALUE_OR_REASON, "租约到期日", "Lease end", new Day(), "2028-12-31"),
  MONTHLY_RENT(
      Need.VALUE_OR_REASON,
      "月租金",
      "Monthly rent (yuan)",
      new Yuan(new BigDecimal("9999999.99")),
      "11000.00"),
  DIRECTOR(Need.VALUE_OR_REASON, "厅长", "Director", new Text(30), "王敏");

  /// Whether an attribute may be empty at all.
  enum Need {
    ALWAYS,
    VALUE_OR_REASON
  }

  private final Need need;
  private final String chinese;
  private final String english;
  private final AttributeType type;
  private final String example;

  Attribute(Need need, String chinese, String english, AttributeType type, String example) {
    this.need = need;
    this.chinese = chinese;
    this.english = english;
    this.type = type;
    this.example = example;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean mayBeUnknown() {
    return need == Need.VALUE_OR_REASON;
  }

  /// True for what only those who see costs may see.
  public boolean isAboutCost() {
    return this == MONTHLY_RENT || this == LEASE_START || this == LEASE_END;
  }

  /// True for what owned premises do not have.
  boolean isAboutLease() {
    return isAboutCost();
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  public AttributeType type() {
    return type;
  }

  public String example() {
    return example;
  }

  /// @param word the name or the Chinese name
  public static Optional<Attribute> find(String word) {
    return Arrays.stream(values())
        .filter(
            attribute -> attribute.code().equalsIgnoreCase(word) || attribute.chinese.equals(word))
        .findFirst();
  }

  private static Decimal squareMetres() {
    return new Decimal(1, new BigDecimal("0.1"), new BigDecimal("99999"));
  }

  private static Decimal degrees(String smallest, String largest) {
    return new Decimal(6, new BigDecimal(smallest), new BigDecimal(largest));
  }
}
