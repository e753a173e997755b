package hallops;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hallops.kernel.Allowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/// The borders of the house; a border nobody tests is soon gone.
class HouseRulesTest {

  /// Which floor a module stands on; it imports only from floors below.
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("kernel", 0),
          Map.entry("platform", 0),
          Map.entry("identity", 1),
          Map.entry("audit", 1),
          Map.entry("lake", 1),
          Map.entry("offer", 2),
          Map.entry("hall", 2),
          Map.entry("profit", 5),
          Map.entry("insight", 5),
          Map.entry("demo", 6),
          Map.entry("cli", 6));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("hallops");

  @Test
  void modules_import_only_what_they_declare_and_only_contracts() {
    ApplicationModules.of(HallOps.class).verify();
  }

  @Test
  void every_module_stands_on_a_floor() {
    assertThat(modules()).isSubsetOf(FLOORS.keySet());
  }

  @Test
  void imports_go_down_the_floors_because_news_travels_upward_as_events() {
    classes()
        .that()
        .resideInAPackage("hallops.*..")
        .should(
            new ArchCondition<>("import only from floors below or their own module") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                  String from = module(item);
                  String to = module(dependency.getTargetClass());
                  if (to.isEmpty() || from.isEmpty() || to.equals(from) || to.equals("kernel")) {
                    continue;
                  }
                  if (FLOORS.getOrDefault(to, 99) >= FLOORS.getOrDefault(from, -1)) {
                    events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                  }
                }
              }
            })
        .check(HOUSE);
  }

  @Test
  void domain_is_free_of_frameworks_because_rules_outlive_them() {
    noClasses()
        .that()
        .resideInAnyPackage("hallops.*.domain..", "hallops.kernel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.jdbc..",
            "org.springframework.web..",
            "org.springframework.context..",
            "org.springframework.beans..",
            "org.springframework.stereotype..",
            "org.springframework.transaction..",
            "java.sql..",
            "javax.sql..",
            "org.duckdb..",
            "org.apache.iceberg..")
        .check(HOUSE);
  }

  @Test
  void rooms_are_in_order_because_rules_must_not_know_their_doors() {
    room("domain", "web", "store", "service", "flow", "solve");
    room("service", "web");
    room("store", "web", "service");
    noClasses()
        .that(areContracts())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("hallops.*.web..", "hallops.*.store..", "hallops.*.service..")
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void endpoints_say_who_may_call_them() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(RestController.class)
        .and()
        .arePublic()
        .or()
        .areMetaAnnotatedWith(org.springframework.web.bind.annotation.RequestMapping.class)
        .should(
            new ArchCondition<>("carry @Allowed, on the method or its class") {
              @Override
              public void check(
                  com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
                boolean isEndpoint =
                    method.isMetaAnnotatedWith(
                        org.springframework.web.bind.annotation.RequestMapping.class);
                if (isEndpoint
                    && !method.isAnnotatedWith(Allowed.class)
                    && !method.getOwner().isAnnotatedWith(Allowed.class)) {
                  events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
              }
            })
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void transactions_belong_to_use_cases() {
    noClasses()
        .that()
        .resideInAnyPackage("hallops.*.web..", "hallops.*.store..", "hallops.*.domain..")
        .should()
        .beAnnotatedWith(Transactional.class)
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void nothing_is_injected_into_fields() {
    fields().should().notBeAnnotatedWith(Autowired.class).check(HOUSE);
    fields().should().notBeAnnotatedWith(Value.class).check(HOUSE);
  }

  @Test
  void contracts_stay_small() {
    Map<String, List<String>> contracts =
        HOUSE.stream()
            .filter(type -> areContracts().test(type))
            .filter(type ->
                type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
            .filter(type -> type.getEnclosingClass().isEmpty())
            .filter(type -> !List.of("kernel", "platform").contains(module(type)))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    HouseRulesTest::module,
                    Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));

    assertThat(contracts)
        .allSatisfy((module, types) -> assertThat(types).as(module).hasSizeLessThanOrEqualTo(20));
  }

  private static void room(String room, String... forbidden) {
    for (String other : forbidden) {
      noClasses()
          .that()
          .resideInAPackage("hallops.*." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("hallops.*." + other + "..")
          .allowEmptyShould(true)
          .check(HOUSE);
    }
  }

  private static DescribedPredicate<JavaClass> areContracts() {
    return DescribedPredicate.describe(
        "are contracts (root package of a module)",
        type -> type.getPackageName().matches("hallops\\.[a-z]+"));
  }

  private static List<String> modules() {
    return HOUSE.stream().map(HouseRulesTest::module).filter(m -> !m.isEmpty()).distinct().toList();
  }

  private static String module(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 1 && parts[0].equals("hallops") ? parts[1] : "";
  }
}
