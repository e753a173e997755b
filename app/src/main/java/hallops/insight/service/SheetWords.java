package hallops.insight.service;

import java.util.Map;

/// Codes in the words of a person who reads a sheet.
record SheetWords(boolean chinese) {

  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("flagship", "旗舰店"),
          Map.entry("standard", "标准厅"),
          Map.entry("small", "小型厅"),
          Map.entry("township", "乡镇"),
          Map.entry("city", "市区"),
          Map.entry("county_town", "县城"),
          Map.entry("urban", "市区及县城"),
          Map.entry("self_operated", "自营"),
          Map.entry("counter_outsourced", "柜台外包"),
          Map.entry("operated_by_others", "他营"),
          Map.entry("missing:rent", "缺房租"),
          Map.entry("missing:imputed_rent", "缺自有房产估算租金"),
          Map.entry("missing:labour", "缺人工成本"),
          Map.entry("ramp", "开业未满六个月"),
          Map.entry("expected", "预计制"),
          Map.entry("deferred", "递延制"),
          Map.entry("true", "是"),
          Map.entry("false", "否"));

  String of(Object code) {
    if (code instanceof PeerGroupView peers) {
      return peers(peers);
    }
    String text = code.toString();
    return chinese ? CHINESE.getOrDefault(text, text) : text.replace('_', ' ');
  }

  String pick(String inChinese, String inEnglish) {
    return chinese ? inChinese : inEnglish;
  }

  private String peers(PeerGroupView peers) {
    StringBuilder name = new StringBuilder(of(peers.tier()));
    if (!peers.location().equals("*")) {
      name.append(" · ").append(of(peers.location()));
    }
    if (!peers.operationMode().equals("*")) {
      name.append(" · ").append(of(peers.operationMode()));
    }
    return name.toString();
  }
}
