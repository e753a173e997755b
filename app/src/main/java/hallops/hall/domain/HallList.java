package hallops.hall.domain;

import hallops.kernel.Paged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads the register for people: lists, one hall with its history, the organisation by day. Cut to
/// the current scope.
public interface HallList {

  Paged<HallRow> page(HallQuery query);

  Optional<HallRow> find(String code);

  /// Newest first.
  List<HallStep> steps(String code);

  /// Parents first. Past days by state, today with the number of halls.
  List<UnitOnDay> units();

  List<UnitOnDay> unitsOn(LocalDate day);

  /// Oldest first.
  List<UnitStep> unitSteps(String code);
}
