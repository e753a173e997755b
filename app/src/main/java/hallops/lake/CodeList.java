package hallops.lake;

import java.util.Map;

/// Codes that facts may refer to, given by the module that owns them: `hall`, `business`,
/// `cost_item`. Ids are small, stable and never reused, so that cubes can be dense arrays.
public interface CodeList {

  /// `hall`, `business` or `cost_item`.
  String name();

  /// Every code ever valid, with its id.
  Map<String, Integer> codes();
}
