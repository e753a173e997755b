package hallops.offer;

import hallops.kernel.Allowed;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/offer")
class BusinessTypeController {

  private final BusinessTypes types;

  BusinessTypeController(BusinessTypes types) {
    this.types = types;
  }

  record BusinessTypeResponse(
      String code,
      String name,
      String englishName,
      String item,
      int itemNumber,
      String basis,
      boolean sale) {}

  @GetMapping("/business-types")
  @Allowed(anyRole = true)
  List<BusinessTypeResponse> list() {
    return types.list().stream()
        .map(type ->
            new BusinessTypeResponse(
                type.code(),
                type.name(),
                type.englishName(),
                type.item().code(),
                type.item().number(),
                type.basis().name().toLowerCase(Locale.ROOT),
                type.sale()))
        .toList();
  }
}
