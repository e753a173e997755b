package hallops.insight.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A hall as the register knows it.
public record HallCard(
    int hallId,
    String code,
    String name,
    String cityCode,
    String cityName,
    @Nullable String countyName,
    String tier,
    String location,
    String operationMode,
    @Nullable String ownership,
    @Nullable String status,
    @Nullable LocalDate openedOn,
    @Nullable Double frontArea,
    @Nullable Integer counters,
    @Nullable Integer staff,
    @Nullable String director,
    @Nullable Double longitude,
    @Nullable Double latitude) {}
