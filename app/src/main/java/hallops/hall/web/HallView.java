package hallops.hall.web;

import hallops.hall.HallCard;
import hallops.hall.HallStatus;
import hallops.hall.domain.HallRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A hall as JSON.
///
/// @param unknown attribute name as in files (`front_area`) → reason code, for `other` with words
/// @param version to be sent back with a change
record HallView(
    int id,
    String code,
    String name,
    String cityCode,
    String cityName,
    String countyCode,
    String countyName,
    String areaCode,
    String areaName,
    String channelType,
    @Nullable String baseType,
    @Nullable String locationType,
    @Nullable String areaForm,
    @Nullable String ownership,
    @Nullable String operationMode,
    HallStatus status,
    @Nullable LocalDate openedOn,
    @Nullable BigDecimal frontArea,
    @Nullable BigDecimal buildingArea,
    @Nullable Integer counters,
    @Nullable Integer staff,
    @Nullable BigDecimal longitude,
    @Nullable BigDecimal latitude,
    @Nullable LocalDate leaseStart,
    @Nullable LocalDate leaseEnd,
    @Nullable Long monthlyRentFen,
    @Nullable String director,
    Map<String, String> unknown,
    boolean sameCoordinates,
    boolean outsideProvince,
    Instant changedAt,
    int version) {

  static HallView of(HallRow row) {
    HallCard card = row.card();
    var rent = card.monthlyRent();
    return new HallView(
        card.id().number(),
        card.code(),
        card.name(),
        card.cityCode(),
        card.cityName(),
        card.countyCode(),
        card.countyName(),
        card.areaCode(),
        card.areaName(),
        card.channelType(),
        card.baseType(),
        card.locationType(),
        card.areaForm(),
        card.ownership(),
        card.operationMode(),
        card.status(),
        card.openedOn(),
        card.frontArea(),
        card.buildingArea(),
        card.counters(),
        card.staff(),
        card.longitude(),
        card.latitude(),
        card.leaseStart(),
        card.leaseEnd(),
        rent == null ? null : rent.fen(),
        card.director(),
        card.unknown(),
        row.sameCoordinates(),
        row.outsideProvince(),
        row.changedAt(),
        row.version());
  }
}
