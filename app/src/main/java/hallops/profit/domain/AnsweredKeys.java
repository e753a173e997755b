package hallops.profit.domain;

import java.util.Optional;

/// Answers already given to writes that carried an Idempotency-Key.
public interface AnsweredKeys {

  /// What the same request made before.
  ///
  /// @throws hallops.kernel.Problem `key-reused` if the key came with another request
  Optional<Long> find(Version.Hand hand, String key, String request);

  void remember(Version.Hand hand, String key, String request, long subjectId);
}
