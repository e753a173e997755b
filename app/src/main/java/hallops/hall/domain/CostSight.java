package hallops.hall.domain;

import hallops.hall.HallCard;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who sees leases and rents: those who answer for costs or check them. For everybody else these
/// attributes are left out of lists, details, history and exports alike.
public final class CostSight {

  private static final Set<Role> SEEING =
      EnumSet.of(
          Role.PROVINCE_CHANNEL, Role.CITY_MANAGER, Role.HALL_MANAGER, Role.FINANCE, Role.AUDITOR);

  private CostSight() {}

  public static boolean of(Scope scope) {
    return scope.accountId() == 0 || scope.roles().stream().anyMatch(SEEING::contains);
  }

  public static HallRow without(HallRow row) {
    return new HallRow(
        without(row.card()),
        row.version(),
        row.changedAt(),
        row.sameCoordinates(),
        row.outsideProvince());
  }

  private static HallCard without(HallCard card) {
    Map<String, String> unknown = new HashMap<>(card.unknown());
    for (Attribute attribute : Attribute.values()) {
      if (attribute.isAboutCost()) {
        unknown.remove(attribute.code());
      }
    }
    return new HallCard(
        card.id(),
        card.code(),
        card.name(),
        card.path(),
        card.areaCode(),
        card.areaName(),
        card.countyCode(),
        card.countyName(),
        card.cityCode(),
        card.cityName(),
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
        null,
        null,
        null,
        card.director(),
        unknown);
  }

  public static boolean hides(HallStep step) {
    return Attribute.find(step.attribute()).filter(Attribute::isAboutCost).isPresent();
  }
}
