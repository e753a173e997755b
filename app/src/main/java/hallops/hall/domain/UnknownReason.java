package hallops.hall.domain;

import java.util.Locale;
import java.util.Optional;

/// Why an attribute is empty. A constant in its place would lie; an empty cell without a reason
/// would hide that nobody asked.
public enum UnknownReason {
  NOT_SURVEYED("未测量"),
  NOT_APPLICABLE("不适用"),
  REFUSED("拒绝提供"),
  SYSTEM_MISSING("系统缺失"),
  /// Needs words.
  OTHER("其他");

  private final String chinese;

  UnknownReason(String chinese) {
    this.chinese = chinese;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String chinese() {
    return chinese;
  }

  public static Optional<UnknownReason> find(String word) {
    for (UnknownReason reason : values()) {
      if (reason.code().equalsIgnoreCase(word) || reason.chinese.equals(word)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
