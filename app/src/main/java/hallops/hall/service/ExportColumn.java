package hallops.hall.service;

import hallops.hall.HallCard;
import hallops.hall.domain.Attribute;
import hallops.hall.domain.AttributeType;
import hallops.hall.domain.Cell;
import hallops.hall.domain.HallRow;
import hallops.kernel.BusinessDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of the hall list as they go out; the keys are those of the page.
enum ExportColumn {
  CODE("code", "厅店编码", "Code", row -> row.card().code()),
  NAME("name", "厅店名称", "Name", row -> row.card().name()),
  CITY("city", "地市", "City", row -> row.card().cityName()),
  COUNTY("county", "区县", "County", row -> row.card().countyName()),
  AREA("area", "片区", "Area", row -> row.card().areaName()),
  CHANNEL_TYPE(Attribute.CHANNEL_TYPE, HallCard::channelType),
  BASE_TYPE(Attribute.BASE_TYPE, HallCard::baseType),
  LOCATION_TYPE(Attribute.LOCATION_TYPE, HallCard::locationType),
  AREA_FORM(Attribute.AREA_FORM, HallCard::areaForm),
  OWNERSHIP(Attribute.OWNERSHIP, HallCard::ownership),
  OPERATION_MODE(Attribute.OPERATION_MODE, HallCard::operationMode),
  STATUS(Attribute.STATUS, card -> card.status().code()),
  OPENED_ON(Attribute.OPENED_ON, HallCard::openedOn),
  FRONT_AREA(Attribute.FRONT_AREA, HallCard::frontArea),
  BUILDING_AREA(Attribute.BUILDING_AREA, HallCard::buildingArea),
  COUNTERS(Attribute.COUNTERS, HallCard::counters),
  STAFF(Attribute.STAFF, HallCard::staff),
  LONGITUDE(Attribute.LONGITUDE, HallCard::longitude),
  LATITUDE(Attribute.LATITUDE, HallCard::latitude),
  LEASE_START(Attribute.LEASE_START, HallCard::leaseStart),
  LEASE_END(Attribute.LEASE_END, HallCard::leaseEnd),
  MONTHLY_RENT(
      Attribute.MONTHLY_RENT,
      card -> {
        var rent = card.monthlyRent();
        return rent == null ? null : rent.yuan();
      }),
  DIRECTOR(Attribute.DIRECTOR, HallCard::director),
  UNKNOWN("unknown", "空缺项", "Unknown", row -> row.card().unknown().size()),
  DOUBTS("doubts", "存疑", "Doubtful", ExportColumn::doubts),
  CHANGED_AT(
      "changedAt",
      "最近变更",
      "Changed",
      row -> row.changedAt().atZone(BusinessDay.ZONE).toLocalDate());

  private final String key;
  private final String chinese;
  private final String english;
  private final @Nullable Attribute attribute;
  private final Function<HallRow, @Nullable Object> value;

  ExportColumn(
      String key, String chinese, String english, Function<HallRow, @Nullable Object> value) {
    this.key = key;
    this.chinese = chinese;
    this.english = english;
    this.attribute = null;
    this.value = value;
  }

  ExportColumn(Attribute attribute, Function<HallCard, @Nullable Object> value) {
    this.key = camel(attribute.code());
    this.chinese = attribute.chinese();
    this.english = attribute.english();
    this.attribute = attribute;
    this.value = row -> value.apply(row.card());
  }

  String title() {
    return Words.of(chinese, english);
  }

  boolean isAboutCost() {
    return attribute != null && attribute.isAboutCost();
  }

  /// String, Number or LocalDate; what is unknown goes out as its reason, like on the screen.
  Object cell(HallRow row) {
    Object known = value.apply(row);
    if (known != null) {
      return known instanceof String code ? word(code) : known;
    }
    String reason = attribute == null ? null : row.card().unknown().get(attribute.code());
    return reason == null ? "" : reasonWords(reason);
  }

  private String word(String code) {
    if (attribute == null || !(attribute.type() instanceof AttributeType.Choice choice)) {
      return code;
    }
    return Words.of(choice.words().getOrDefault(code, code), code.replace('_', ' '));
  }

  static String reasonWords(String stored) {
    Cell.Unknown unknown = Cell.Unknown.ofText(stored);
    String word = Words.of(unknown.reason().chinese(), unknown.reason().code().replace('_', ' '));
    return unknown.words().isEmpty() ? word : word + " " + unknown.words();
  }

  private static String doubts(HallRow row) {
    List<String> doubts = new ArrayList<>();
    if (row.sameCoordinates()) {
      doubts.add(Words.of("坐标与他厅相同", "same coordinates as another hall"));
    }
    if (row.outsideProvince()) {
      doubts.add(Words.of("坐标在省外", "coordinates outside the province"));
    }
    return String.join("; ", doubts);
  }

  static Optional<ExportColumn> find(String key) {
    return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
  }

  private static String camel(String code) {
    String[] words = code.split("_");
    StringBuilder camel = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      camel.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return camel.toString();
  }
}
