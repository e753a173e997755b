package hallops.demo.domain;

import java.util.List;

/// Words for made-up names. Streets and townships are invented: no hall here exists.
final class Words {
  static final List<String> STREETS =
      List.of(
          "人民路", "建设路", "中原路", "文化路", "黄河路", "花园路", "解放路", "和平路", "新华路", "育才路", "振兴路", "光明路", "工业路",
          "健康路", "迎宾大道", "滨河路", "朝阳路", "长江路", "嵩山路", "太行路", "淮河路", "友谊路", "胜利路", "青年路", "幸福路",
          "东风路", "科技大道", "学府路", "平安大道", "金水路", "五一路", "七一路", "站前路", "商城路", "康复路", "体育路", "泰山路",
          "珠江路", "中心大街", "丰收路", "红旗路", "兴隆街", "古城路", "南环路", "北环路", "东环路", "西环路", "龙腾路", "翠竹街",
          "银杏路");
  static final List<String> CAMPUS = List.of("大学城", "师院", "职院", "理工", "医专", "高中");
  static final List<String> HUBS = List.of("高铁站", "火车站", "客运总站", "汽车东站", "汽车西站");
  static final List<String> TOWN_HEADS =
      List.of(
          "刘", "王", "张", "李", "赵", "陈", "杨", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "郑", "谢", "宋",
          "唐", "许", "韩", "冯", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "蔡", "蒋", "余", "于", "杜", "叶",
          "程", "苏", "魏", "吕", "石桥", "柳河", "龙泉", "白沙", "青台", "黑龙", "金桥", "双庙", "三里", "五里");
  static final List<String> TOWN_TAILS =
      List.of("集", "店", "桥", "寨", "庄", "楼", "岗", "堂", "口", "湾", "铺", "营");
  static final List<String> SURNAMES =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
          "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅");
  static final List<String> GIVEN =
      List.of(
          "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀兰",
          "霞", "平", "刚", "桂英", "文", "建国", "志强", "晓燕", "海涛", "雪梅", "国庆", "玉兰", "子涵", "思远", "佳怡",
          "浩然");

  private Words() {}

  static String person(Draw draw) {
    return draw.pick(SURNAMES) + draw.pick(GIVEN);
  }

  static String town(Draw draw) {
    return draw.pick(TOWN_HEADS) + draw.pick(TOWN_TAILS) + (draw.chance(0.65) ? "镇" : "乡");
  }

  /// What the customers see over the door, without the word for hall.
  static String place(Draw draw, DemoHall hall) {
    if (hall.tier == Tier.TOWNSHIP) {
      return town(draw);
    }
    return switch (hall.areaForm) {
      case "campus" -> draw.pick(CAMPUS);
      case "transport_hub" -> draw.pick(HUBS);
      case "industrial_park" -> "产业园";
      default -> draw.pick(STREETS);
    };
  }
}
