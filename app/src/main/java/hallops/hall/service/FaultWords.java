package hallops.hall.service;

import hallops.hall.domain.Fault;
import hallops.hall.domain.HallProblem;
import hallops.kernel.Problem;
import java.util.List;
import java.util.Map;

/// Faults in the language of whoever asked.
final class FaultWords {

  private FaultWords() {}

  static String sentence(Fault fault) {
    return fault.sentence(Words.chinese());
  }

  /// A problem that carries every fault, for the form to show beside its fields.
  static Problem problem(HallProblem kind, List<Fault> faults) {
    List<Map<String, String>> errors =
        faults.stream()
            .map(fault -> Map.of("field", fault.column(), "message", sentence(fault)))
            .toList();
    return new Problem(kind, sentence(faults.getFirst()), Map.of("errors", errors));
  }
}
