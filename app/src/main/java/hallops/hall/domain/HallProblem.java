package hallops.hall.domain;

import hallops.kernel.ProblemKind;
import java.util.Locale;

/// What can go wrong when the register is read or changed.
public enum HallProblem implements ProblemKind {
  HALL_NOT_FOUND(404),
  UNIT_NOT_FOUND(404),
  CHANGED_MEANWHILE(409),
  INVALID_HALL(422),
  INVALID_UNIT(422),
  WRONG_STATUS(409),
  BAD_QUERY(400),
  IMPORT_HAS_SUCCESSORS(409);

  private final int status;

  HallProblem(int status) {
    this.status = status;
  }

  @Override
  public String module() {
    return "hall";
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }
}
