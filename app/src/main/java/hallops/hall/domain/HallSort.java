package hallops.hall.domain;

import java.util.Arrays;
import java.util.Optional;

/// What a list of halls may be sorted by; nothing else gets near the SQL.
public enum HallSort {
  CODE("code"),
  NAME("name"),
  CITY("city"),
  COUNTY("county"),
  AREA("area"),
  CHANNEL_TYPE("channelType"),
  BASE_TYPE("baseType"),
  LOCATION_TYPE("locationType"),
  AREA_FORM("areaForm"),
  OWNERSHIP("ownership"),
  OPERATION_MODE("operationMode"),
  STATUS("status"),
  OPENED_ON("openedOn"),
  FRONT_AREA("frontArea"),
  BUILDING_AREA("buildingArea"),
  COUNTERS("counters"),
  STAFF("staff"),
  LEASE_END("leaseEnd"),
  MONTHLY_RENT("monthlyRent"),
  DIRECTOR("director"),
  UNKNOWN("unknown"),
  CHANGED_AT("changedAt");

  private final String word;

  HallSort(String word) {
    this.word = word;
  }

  public boolean isAboutCost() {
    return this == LEASE_END || this == MONTHLY_RENT;
  }

  public static Optional<HallSort> find(String word) {
    return Arrays.stream(values()).filter(sort -> sort.word.equals(word)).findFirst();
  }
}
