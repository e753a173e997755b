package hallops.hall.service;

import hallops.hall.HallCard;
import hallops.hall.Halls;
import hallops.hall.OrgUnitMoved;
import hallops.hall.OrgUnits;
import hallops.identity.Accounts;
import hallops.identity.Places;
import hallops.kernel.Scope;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells identity which places there are, and takes the accounts along when one moves.
@Component
class PlacesForAccounts implements Places {

  private final OrgUnits units;
  private final Halls halls;
  private final Accounts accounts;

  PlacesForAccounts(OrgUnits units, Halls halls, Accounts accounts) {
    this.units = units;
    this.halls = halls;
    this.accounts = accounts;
  }

  @Override
  public Optional<Place> find(String code) {
    Optional<Place> unit =
        units.find(code).map(known -> new Place(code, known.name(), known.path()));
    return unit.or(() -> halls.findByCode(code).map(PlacesForAccounts::place))
        .filter(place -> Scope.current().sees(place.path()));
  }

  private static Place place(HallCard hall) {
    return new Place(hall.code(), hall.name(), hall.path());
  }

  /// In the same transaction as the move, so that nobody looks at a place that is no longer his.
  @EventListener
  void moved(OrgUnitMoved move) {
    accounts.placeMoved(move.from(), move.to());
  }
}
