package hallops.profit.store;

import hallops.lake.CodeList;
import hallops.profit.domain.CostItem;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells the lake which cost items a file may name.
@Component
class CostItemCodes implements CodeList {

  @Override
  public String name() {
    return "cost_item";
  }

  @Override
  public Map<String, Integer> codes() {
    return Arrays.stream(CostItem.values()).collect(Collectors.toMap(CostItem::code, CostItem::id));
  }
}
