package hallops.demo.domain;

import java.util.ArrayList;
import java.util.List;

/// Organisation tree, hall register and unit values: what is known before any day passes.
final class RegisterFiles {
  static final String ORG_UNIT = "code,parent_code,level,name,valid_from";
  static final String HALL =
      "code,name,area_code,channel_type,base_type,location_type,area_form,ownership,operation_mode,status,opened_on,"
          + "front_area,building_area,counters,staff,longitude,latitude,lease_start,lease_end,monthly_rent,director,"
          + "unknown_reason";
  static final String UNIT_VALUE = "business_code,city_code,tier,valid_from,value,unit_note";
  private static final String FOUNDED = "2020-01-01";
  private final GeneratorRun run;

  RegisterFiles(GeneratorRun run) {
    this.run = run;
  }

  void write() {
    Manifest folder = run.folders().main();
    try (CsvFile file = new CsvFile(folder, "org_unit.csv", ORG_UNIT)) {
      orgUnits(file);
    }
    try (CsvFile file = new CsvFile(folder, "hall.csv", HALL)) {
      run.province().halls().forEach(hall -> hall(file, hall));
    }
    try (CsvFile file = new CsvFile(folder, "unit_value.csv", UNIT_VALUE)) {
      UnitValues.lines().stream()
          .filter(line -> concerns(line.city()))
          .forEach(line -> price(file, line));
    }
  }

  private boolean concerns(String city) {
    return city.equals("*")
        || run.province().cities().stream().anyMatch(one -> one.code().equals(city));
  }

  private static void price(CsvFile file, UnitValues.Line line) {
    file.row(
        line.business(),
        line.city(),
        line.tier(),
        line.from().toString(),
        line.value(),
        line.note());
  }

  private void orgUnits(CsvFile file) {
    Province province = run.province();
    file.row("HA", "", "province", "河南省", FOUNDED);
    province.cities().forEach(city -> file.row(city.code(), "HA", "city", city.name(), FOUNDED));
    for (County county : province.counties()) {
      file.row(county.code(), county.cityCode(), "county", county.name(), FOUNDED);
    }
    for (Province.Area area : province.areas()) {
      file.row(area.code(), area.countyCode(), "area", area.name(), FOUNDED);
    }
  }

  private void hall(CsvFile file, DemoHall hall) {
    Draw draw = Draw.of(run.options().seed(), 18, hall.number);
    Gaps gaps = new Gaps(draw, hall.cause == Cause.NONE);
    boolean rents = !hall.ownership.equals("owned");
    boolean contract = rents && !hall.rentMissing;
    boolean placed = gaps.knows(0.02, "not_surveyed", "longitude", "latitude");
    String front =
        gaps.knows(0.03, "not_surveyed", "front_area") ? String.valueOf(hall.frontArea) : "";
    String building =
        gaps.knows(0.08, "not_surveyed", "building_area") ? String.valueOf(hall.buildingArea) : "";
    String director = gaps.knows(0.01, "other 岗位空缺", "director") ? hall.director : "";
    if (hall.rentMissing) {
      gaps.note("system_missing", "lease_start", "lease_end", "monthly_rent");
    }
    double share = hall.ownership.equals("mixed") ? 0.6 : 1;
    long rent = Math.round(hall.rentIn(DemoOptions.LAST_MONTH) * share * 100);
    file.row(
        hall.code,
        hall.name,
        hall.areaCode,
        hall.channelType,
        hall.tier.code,
        hall.locationType,
        hall.areaForm,
        hall.ownership,
        hall.operationMode,
        hall.status,
        hall.openedOn.toString(),
        front,
        building,
        String.valueOf(hall.counters),
        String.valueOf(hall.staffIn(DemoOptions.LAST_MONTH)),
        placed ? String.valueOf(hall.longitude) : "",
        placed ? String.valueOf(hall.latitude) : "",
        contract ? hall.leaseStart.toString() : "",
        contract ? hall.leaseEnd.toString() : "",
        contract ? CostLines.yuan(rent) : "",
        director,
        gaps.reasons());
  }

  /// Fields that a register leaves empty, each with its reason.
  private static final class Gaps {
    private final Draw draw;
    private final boolean mayHide;
    private final List<String> reasons = new ArrayList<>();

    Gaps(Draw draw, boolean mayHide) {
      this.draw = draw;
      this.mayHide = mayHide;
    }

    boolean knows(double unknownShare, String reason, String... fields) {
      boolean known = !draw.chance(unknownShare) || !mayHide;
      if (!known) {
        note(reason, fields);
      }
      return known;
    }

    void note(String reason, String... fields) {
      for (String field : fields) {
        reasons.add(field + ":" + reason);
      }
    }

    String reasons() {
      return String.join("; ", reasons);
    }
  }
}
