package hallops.stories;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.identity.Accounts;
import hallops.identity.Accounts.NewAccount;
import hallops.identity.Browser;
import hallops.identity.Browser.Answer;
import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.CodeList;
import hallops.lake.ImportTarget;
import hallops.lake.Lake;
import hallops.platform.HallOpsIT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/// Walks every endpoint of the running application, found by asking it, as every role and as a
/// stranger. A new endpoint is walked without anybody editing this test.
@HallOpsIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointRoleWalkIT {

  private static final String PASSWORD = "eleven odd kettles";
  private static final String FORBIDDEN = "/problems/platform/forbidden";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired List<ImportTarget> targets;
  @Autowired List<CodeList> codes;
  @Autowired Lake lake;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final Map<String, Browser> browsers = new TreeMap<>();
  private List<Endpoint> endpoints = List.of();
  private int foreignHallId;

  @BeforeAll
  void two_halls_and_a_person_of_every_role() {
    Markers.seed(targets, codes, lake, accounts, jdbc, transactions);
    foreignHallId = Markers.foreignHallId(codes);
    for (Role role : Role.values()) {
      boolean ofTheHall = role == Role.HALL_MANAGER || role == Role.CLERK;
      account("province", role, new OrgPath("ha"));
      account("city", role, ofTheHall ? Markers.OWN_PATH : Markers.OWN_CITY);
    }
    endpoints =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(entry -> isOurs(entry.getValue().getBeanType()))
            .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()).stream())
            .filter(endpoint -> !endpoint.pattern().equals("/error"))
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .toList();
    assertThat(endpoints).hasSizeGreaterThan(20);
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("hallops.");
  }

  @Test
  void nothing_but_our_controllers_and_the_switched_off_api_description_answers() {
    assertThat(
            mappings.getHandlerMethods().values().stream()
                .map(handler -> handler.getBeanType().getName())
                .filter(name -> !name.startsWith("hallops.") && !name.startsWith("org.springdoc.")))
        .isEmpty();
  }

  @Test
  void every_endpoint_says_who_may_call_it() {
    assertThat(endpoints).filteredOn(endpoint -> endpoint.allowed().isEmpty()).isEmpty();
    assertThat(endpoints)
        .filteredOn(Endpoint::isOpen)
        .extracting(Endpoint::toString)
        .containsExactly("POST /api/identity/login");
  }

  @Test
  void a_stranger_gets_nowhere() {
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      Answer answer = call(new Browser(port), endpoint, harmless(endpoint));
      boolean right = endpoint.isOpen() ? answer.status() < 500 : answer.status() == 401;
      note(wrong, right, "stranger", endpoint, answer);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_role_gets_exactly_as_far_as_declared() {
    List<String> wrong = new ArrayList<>();
    Map<Role, Integer> walked = new EnumMap<>(Role.class);
    for (Endpoint endpoint : endpoints) {
      for (Role role : Role.values()) {
        Answer answer = call(browser("province", role), endpoint, harmless(endpoint));
        boolean refused = answer.status() == 403 && type(answer).equals(FORBIDDEN);
        boolean right =
            endpoint.allows(role)
                ? !refused && answer.status() < 500 && (answer.status() != 401 || endpoint.isOpen())
                : refused;
        note(wrong, right, role.name(), endpoint, answer);
        walked.merge(role, 1, Integer::sum);
      }
    }
    System.out.printf("walked %d endpoints × %d roles%n", endpoints.size(), walked.size());
    writePermissions();
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_write_without_the_token_is_refused_to_everybody() {
    List<String> wrong = new ArrayList<>();
    for (Role role : Role.values()) {
      Browser browser = new Browser(port);
      browser.logIn(name("province", role), PASSWORD);
      browser.withoutCsrfToken();
      for (Endpoint endpoint : endpoints) {
        if (!endpoint.reads() && endpoint.allows(role)) {
          Answer answer = call(browser, endpoint, harmless(endpoint));
          boolean right =
              answer.status() == 403
                  && type(answer).equals("/problems/identity/cross-site-request");
          note(wrong, right, role.name(), endpoint, answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobody_of_the_one_city_reads_anything_of_the_other() {
    List<String> leaks = new ArrayList<>();
    int answered = 0;
    for (Endpoint endpoint : endpoints) {
      for (Role role : Role.values()) {
        if (!endpoint.reads() || !endpoint.allows(role)) {
          continue;
        }
        for (String target : targets(endpoint)) {
          Answer answer = browser("city", role).get(target);
          answered += answer.status() < 300 ? 1 : 0;
          String text = readable(answer);
          for (String secret : Markers.SECRETS) {
            note(leaks, !text.contains(secret), role + " saw " + secret, target, answer);
          }
          boolean asked = target.contains(Markers.FOREIGN_HALL);
          note(
              leaks,
              asked || !text.toUpperCase().contains(Markers.FOREIGN_HALL),
              role + " saw the foreign hall's code",
              target,
              answer);
          boolean namesForeign =
              Markers.FOREIGN_CODES.stream().anyMatch(code -> target.contains("/" + code));
          note(
              leaks,
              !namesForeign || answer.status() >= 400,
              role + " got an answer about a foreign place",
              target,
              answer);
        }
      }
    }
    System.out.printf("%d answers of the other city read, %d leaks%n", answered, leaks.size());
    assertThat(leaks).isEmpty();
    assertThat(answered).isGreaterThan(50);
  }

  @Test
  void the_walk_would_see_a_leak_because_the_province_does_see_the_other_city() {
    Set<String> seen =
        endpoints.stream()
            .filter(Endpoint::reads)
            .flatMap(endpoint ->
                targets(endpoint).stream()
                    .filter(target -> {
                      Role role =
                          endpoint.allows(Role.PROVINCE_CHANNEL)
                              ? Role.PROVINCE_CHANNEL
                              : endpoint.allows(Role.AUDITOR) ? Role.AUDITOR : Role.ADMINISTRATOR;
                      String text = readable(browser("province", role).get(target));
                      return Markers.SECRETS.stream().anyMatch(text::contains);
                    })
                    .map(target -> endpoint.pattern()))
            .collect(Collectors.toCollection(java.util.TreeSet::new));

    System.out.println("the province sees the marker in " + seen);
    assertThat(seen)
        .contains(
            "/api/hall/halls",
            "/api/hall/export",
            "/api/identity/accounts",
            "/api/insight/ranking",
            "/api/insight/ranking/export");
  }

  @Test
  void what_concerns_the_whole_province_is_closed_to_a_part_of_it() {
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      for (Role role : Role.values()) {
        if (endpoint.wholeProvince()) {
          Answer answer = call(browser("city", role), endpoint, harmless(endpoint));
          note(wrong, answer.status() == 403, role.name(), endpoint, answer);
        }
      }
    }
    assertThat(endpoints).filteredOn(Endpoint::wholeProvince).hasSizeGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobody_of_the_one_city_changes_anything_of_the_other() {
    String before = foreignState();
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      for (Role role : Role.values()) {
        if (endpoint.reads() || !endpoint.allows(role) || endpoint.pathVariables().isEmpty()) {
          continue;
        }
        for (Map<String, String> variables : foreign(endpoint)) {
          Answer answer = call(browser("city", role), endpoint, endpoint.path(variables));
          boolean right = answer.status() >= 400 && answer.status() < 500;
          boolean names = Markers.FOREIGN_CODES.stream().anyMatch(variables::containsValue);
          note(wrong, right || !names, role.name(), endpoint, answer);
          String text = readable(answer);
          note(
              wrong,
              Markers.SECRETS.stream().noneMatch(text::contains),
              role + " saw a secret",
              endpoint,
              answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(foreignState()).isEqualTo(before);
  }

  /// The state of the code, beside which docs/mechanisms/permissions.md can be laid.
  private void writePermissions() {
    StringBuilder page = new StringBuilder("| Endpoint |");
    for (Role role : Role.values()) {
      page.append(' ').append(role).append(" |");
    }
    page.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
    for (Endpoint endpoint : endpoints) {
      page.append("| `").append(endpoint).append("` |");
      for (Role role : Role.values()) {
        String mark = !endpoint.allows(role) ? "–" : endpoint.wholeProvince() ? "●" : "✓";
        page.append(' ').append(mark).append(" |");
      }
      page.append('\n');
    }
    try {
      Files.createDirectories(Path.of("target"));
      Files.writeString(Path.of("target", "permissions.md"), page);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  // ---------------------------------------------------------------- calling

  private Answer call(Browser browser, Endpoint endpoint, String target) {
    if (endpoint.reads()) {
      return browser.get(target);
    }
    if (endpoint.takesParts()) {
      return browser.upload(endpoint.method(), target, "file", "nothing.csv", "a,b\n");
    }
    Object body =
        endpoint
            .body()
            .map(parameter -> Endpoint.sample("body", parameter.getGenericParameterType(), 0))
            .orElse(Map.of());
    return browser.write(endpoint.method(), target, body);
  }

  /// A path that fits, with ids that do not exist.
  private String harmless(Endpoint endpoint) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (MethodParameter variable : endpoint.pathVariables()) {
      variables.put(nameOf(variable), isNumber(variable) ? "987654" : "NOTHING");
    }
    return endpoint.path(variables) + query(endpoint, endpoint.requiredParameters(), false);
  }

  /// Every way to ask a reading endpoint: plainly, and for the other city.
  private List<String> targets(Endpoint endpoint) {
    List<String> targets = new ArrayList<>();
    List<Map<String, String>> fillings =
        endpoint.pathVariables().isEmpty() ? List.of(Map.of()) : foreign(endpoint);
    Set<String> all = endpoint.queryParameters().keySet();
    for (Map<String, String> variables : fillings) {
      String path = endpoint.path(variables);
      targets.add(path + query(endpoint, endpoint.requiredParameters(), true));
      for (String one : all) {
        Set<String> wanted = new java.util.LinkedHashSet<>(endpoint.requiredParameters());
        wanted.add(one);
        targets.add(path + query(endpoint, wanted, true));
      }
    }
    return targets.stream().distinct().toList();
  }

  /// Each path variable filled with what belongs to the other city.
  private List<Map<String, String>> foreign(Endpoint endpoint) {
    List<Map<String, String>> fillings = new ArrayList<>();
    fillings.add(new LinkedHashMap<>());
    for (MethodParameter variable : endpoint.pathVariables()) {
      List<Map<String, String>> next = new ArrayList<>();
      for (String value : candidates(variable)) {
        for (Map<String, String> filled : fillings) {
          Map<String, String> more = new LinkedHashMap<>(filled);
          more.put(nameOf(variable), value);
          next.add(more);
        }
      }
      fillings = next;
    }
    return fillings;
  }

  private List<String> candidates(MethodParameter variable) {
    String name = nameOf(variable).toLowerCase();
    Class<?> type = variable.getParameterType();
    if (type.isEnum()) {
      return List.of(type.getEnumConstants()[0].toString());
    }
    if (type == Period.class || name.contains("period") || name.contains("month")) {
      return List.of("2026-10");
    }
    if (type == LocalDate.class || name.contains("day")) {
      return List.of("2026-10-03");
    }
    if (isNumber(variable)) {
      return List.of(Integer.toString(foreignHallId), "1", "2", "3");
    }
    return Markers.FOREIGN_CODES;
  }

  private String query(Endpoint endpoint, Set<String> names, boolean foreign) {
    List<String> pairs = new ArrayList<>();
    for (String name : names) {
      Class<?> type = endpoint.queryParameters().getOrDefault(name, String.class);
      String value = value(name, type, foreign);
      pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private String value(String name, Class<?> type, boolean foreign) {
    String lower = name.toLowerCase();
    if (type == boolean.class || type == Boolean.class) {
      return "true";
    }
    if (type == LocalDate.class
        || lower.equals("from")
        || lower.equals("to")
        || lower.endsWith("day")) {
      return "2026-10-03";
    }
    if (type == Period.class || lower.contains("period") || lower.contains("month")) {
      return "2026-10";
    }
    if (lower.equals("page")) {
      return "1";
    }
    if (lower.equals("size") || lower.equals("limit")) {
      return "100";
    }
    if (lower.equals("format")) {
      return "csv";
    }
    if (lower.equals("mode")) {
      return "expected";
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0].toString();
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return foreign ? Integer.toString(foreignHallId) : "1";
    }
    if (lower.contains("city")) {
      return foreign ? "LY" : "ZZ";
    }
    if (lower.contains("county")) {
      return foreign ? "LY01" : "ZZ01";
    }
    if (lower.contains("area") || lower.contains("unit") || lower.contains("org")) {
      return foreign ? "LY0101" : "ZZ0101";
    }
    if (lower.contains("hall") || lower.contains("code")) {
      return foreign ? Markers.FOREIGN_HALL : Markers.OWN_HALL;
    }
    return foreign ? Markers.SEARCH : "x";
  }

  // ---------------------------------------------------------------- people

  private void account(String where, Role role, OrgPath path) {
    String code = path.text().substring(path.text().lastIndexOf('.') + 1).toUpperCase();
    Scope.system()
        .run(() ->
            accounts.create(
                new NewAccount(name(where, role), "某人", null, Set.of(role), code, path), PASSWORD));
  }

  private static String name(String where, Role role) {
    return where + "." + role.name().toLowerCase();
  }

  /// Signed in; again if the walk has just signed out.
  private Browser browser(String where, Role role) {
    Browser browser = browsers.computeIfAbsent(name(where, role), n -> new Browser(port));
    if (browser.cookie("HALLOPS_SESSION").isEmpty()) {
      Answer in = browser.logIn(name(where, role), PASSWORD);
      assertThat(in.status()).as(in.text()).isEqualTo(200);
    }
    return browser;
  }

  // ---------------------------------------------------------------- answers

  private String foreignState() {
    return Scope.system()
        .call(() ->
            transactions.execute(status ->
                jdbc.sql(
                        """
                        select string_agg(row_to_json(t)::text, '|' order by t.code)
                        from (
                          select code, name, path::text, version from hall.org_unit
                          where path operator(public.<@) 'ha.ly'
                          union all
                          select code, name, path::text, version from hall.hall
                          where path operator(public.<@) 'ha.ly'
                          union all
                          select login_name, display_name, org_path::text, version
                          from identity.account where org_path operator(public.<@) 'ha.ly'
                        ) as t
                        """)
                    .query(String.class)
                    .single()));
  }

  private static String type(Answer answer) {
    try {
      return answer.json().path("type").asString("");
    } catch (RuntimeException notJson) {
      return "";
    }
  }

  /// The words of an answer: workbooks unpacked, text in both encodings we write.
  private static String readable(Answer answer) {
    byte[] bytes = answer.bytes();
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
      StringBuilder text = new StringBuilder();
      try {
        Path copy = Files.createTempFile("hallops-walk-", ".zip");
        Files.write(copy, bytes);
        try (ZipFile zip = new ZipFile(copy.toFile())) {
          for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            byte[] part = zip.getInputStream(entry).readAllBytes();
            text.append(HtmlUtils.htmlUnescape(new String(part, StandardCharsets.UTF_8)));
          }
        } finally {
          Files.delete(copy);
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      return text.toString();
    }
    return answer.text() + new String(bytes, Charset.forName("GB18030"));
  }

  private static void note(
      List<String> wrong, boolean right, String who, Object what, Answer answer) {
    if (!right) {
      String text = answer.text();
      wrong.add(
          who
              + ": "
              + what
              + " → "
              + answer.status()
              + " "
              + text.substring(0, Math.min(200, text.length())));
    }
  }

  private static boolean isNumber(MethodParameter variable) {
    Class<?> type = variable.getParameterType();
    return (type.isPrimitive() && type != boolean.class) || Number.class.isAssignableFrom(type);
  }

  private static String nameOf(MethodParameter variable) {
    PathVariable annotation = variable.getParameterAnnotation(PathVariable.class);
    return Endpoint.name(annotation == null ? "" : annotation.name(), variable);
  }
}
