package hallops.hall;

import hallops.kernel.Money;
import hallops.kernel.OrgPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A hall as the register knows it today. Closed sets are given by their codes (`flagship`,
/// `rented` …), the same that files, the lake and the price tables use. Null = unknown; `unknown`
/// says why.
///
/// @param frontArea m² of the part open to customers
/// @param buildingArea m² of the whole premises
/// @param unknown attribute name → reason code, for `other` followed by words
public record HallCard(
    HallId id,
    String code,
    String name,
    OrgPath path,
    String areaCode,
    String areaName,
    String countyCode,
    String countyName,
    String cityCode,
    String cityName,
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
    @Nullable Money monthlyRent,
    @Nullable String director,
    Map<String, String> unknown) {

  public HallCard {
    unknown = Map.copyOf(unknown);
  }
}
