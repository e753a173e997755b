package hallops.lake.service;

import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.CodeList;
import hallops.lake.ImportTarget;
import hallops.lake.VisibleHalls;
import hallops.lake.domain.FactKinds;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All kinds of files, those of the lake and those that other modules take, and the codes that may
/// stand in them.
@Component
public class FileKinds {

  /// What other files refer to comes first.
  private static final List<String> FIRST = List.of("org_unit", "hall", "unit_value");

  private final ObjectProvider<ImportTarget> targets;
  private final ObjectProvider<CodeList> codeLists;
  private final ObjectProvider<VisibleHalls> visibleHalls;

  FileKinds(
      ObjectProvider<ImportTarget> targets,
      ObjectProvider<CodeList> codeLists,
      ObjectProvider<VisibleHalls> visibleHalls) {
    this.targets = targets;
    this.codeLists = codeLists;
    this.visibleHalls = visibleHalls;
  }

  /// In the order in which files of these kinds are imported.
  public List<FileKind> all() {
    List<FileKind> kinds = new ArrayList<>();
    targets.stream()
        .map(FileKind::of)
        .sorted((a, b) -> Integer.compare(place(a.name()), place(b.name())))
        .forEach(kinds::add);
    kinds.addAll(FactKinds.all());
    return kinds;
  }

  private static int place(String kind) {
    int at = FIRST.indexOf(kind);
    return at < 0 ? FIRST.size() : at;
  }

  public Optional<FileKind> find(String name) {
    return all().stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /// The kinds that the current scope may import: facts of the own halls within a part of the
  /// province, everything for those who answer for all of it.
  public List<FileKind> allowed() {
    Scope scope = Scope.current();
    boolean ofAccounts = scope.has(Role.PROVINCE_CHANNEL) || scope.has(Role.FINANCE);
    boolean everything = scope.path() == null || (ofAccounts && scope.seesEverything());
    boolean facts = everything || ofAccounts || scope.has(Role.CITY_MANAGER);
    return all().stream().filter(kind -> everything || (facts && kind.table() != null)).toList();
  }

  ImportTarget target(FileKind kind) {
    return targets.stream()
        .filter(target -> target.kind().equals(kind.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody takes " + kind.name()));
  }

  /// Codes that may stand in a file, with their ids, by the name of the list; halls only those that
  /// the current scope sees.
  public Map<String, Map<String, Integer>> codes(FileKind kind) {
    Map<String, Map<String, Integer>> codes = new HashMap<>();
    for (String list : lists(kind)) {
      Map<String, Integer> known =
          codeLists
              .orderedStream()
              .filter(owner -> owner.name().equals(list))
              .findFirst()
              .map(CodeList::codes)
              .orElse(Map.of());
      codes.put(list, list.equals("hall") ? visible(known) : known);
    }
    return codes;
  }

  private static Set<String> lists(FileKind kind) {
    Set<String> lists = new HashSet<>();
    kind.columns()
        .forEach(column -> {
          if (column.rule() instanceof Rule.Code code) {
            lists.add(code.list());
          }
        });
    return lists;
  }

  private Map<String, Integer> visible(Map<String, Integer> halls) {
    Scope scope = Scope.current();
    if (scope.seesEverything()) {
      return halls;
    }
    VisibleHalls owner = visibleHalls.getIfAvailable();
    int[] ids = owner == null ? new int[0] : owner.ids(scope);
    Map<String, Integer> seen = new HashMap<>();
    halls.forEach((code, id) -> {
      if (Arrays.binarySearch(ids, id) >= 0) {
        seen.put(code, id);
      }
    });
    return seen;
  }
}
