package hallops.insight.store;

import hallops.lake.ModelText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One file of `analytics/models/insight`: a header and one query. A model that reads another model
/// gets it as a common table expression, so that the same text runs wherever the lake's views
/// exist.
final class SqlModel {

  private static final String MODULE = "insight";

  private static final Pattern READS = Pattern.compile("(?m)^-- reads:\\s*(.+)$");

  private SqlModel() {}

  /// The runnable query of a model.
  static String query(String name) {
    String text = text(name);
    List<String> inputs = new ArrayList<>();
    collectInputs(text, inputs);
    if (inputs.isEmpty()) {
      return text;
    }
    StringBuilder query = new StringBuilder("with\n");
    for (int i = 0; i < inputs.size(); i++) {
      query.append(i == 0 ? "" : ",\n").append(inputs.get(i)).append(" as (\n");
      query.append(text(inputs.get(i))).append(")");
    }
    return query.append("\nselect * from (\n").append(text).append(") as answer\n").toString();
  }

  private static void collectInputs(String text, List<String> inputs) {
    Matcher reads = READS.matcher(text);
    if (!reads.find()) {
      return;
    }
    for (String read : reads.group(1).split(",")) {
      String input = read.strip();
      if (exists(input) && !inputs.contains(input)) {
        collectInputs(text(input), inputs);
        inputs.add(input);
      }
    }
  }

  private static boolean exists(String name) {
    return ModelText.exists(MODULE, name);
  }

  private static String text(String name) {
    return ModelText.of(MODULE, name);
  }
}
