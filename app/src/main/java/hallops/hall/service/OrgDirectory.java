package hallops.hall.service;

import hallops.hall.OrgUnit;
import hallops.hall.OrgUnits;
import hallops.hall.domain.HallCards;
import hallops.hall.domain.OrgRegister;
import hallops.hall.domain.RegisteredUnit;
import hallops.kernel.OrgPath;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers other modules' questions about the organisation.
@Service
@Transactional(readOnly = true)
class OrgDirectory implements OrgUnits {

  private final OrgRegister register;
  private final HallCards cards;

  OrgDirectory(OrgRegister register, HallCards cards) {
    this.register = register;
    this.cards = cards;
  }

  @Override
  public List<OrgUnit> tree() {
    return register.all().stream()
        .filter(unit -> !unit.withdrawn())
        .map(RegisteredUnit::unit)
        .toList();
  }

  @Override
  public Optional<OrgUnit> find(String code) {
    return register.find(code).map(RegisteredUnit::unit);
  }

  @Override
  public Optional<OrgPath> findPath(String code) {
    return cards.findPath(code);
  }
}
