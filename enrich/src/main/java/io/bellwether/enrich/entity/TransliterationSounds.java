package io.bellwether.enrich.entity;

import java.util.BitSet;

/** Characters that Chinese uses to write the sounds of foreign names. */
final class TransliterationSounds {

    private static final BitSet SOUNDS = new BitSet();

    static {
        ("阿艾爱安昂奥巴白班邦保鲍贝本比彼毕宾波伯勃博布查茨达戴丹当道德登邓迪蒂丁东杜多顿厄恩尔法范菲费芬佛夫弗福富盖冈戈哥格古瓜圭"
                        + "哈海汉豪赫黑亨洪胡华怀霍基吉加贾简杰金卡凯坎康考柯科克肯孔库夸奎拉莱赖兰朗劳勒雷黎里理利丽莉立连列林琳龙卢鲁露伦罗洛马"
                        + "玛迈麦曼芒毛梅门蒙米密明摩莫墨默姆穆纳娜奈南内尼妮宁纽农努诺欧帕派潘庞佩彭皮平普齐奇恰乔切琼丘让热日荣茹儒瑞若撒萨塞赛桑"
                        + "森沙山尚绍舍申圣施史什士斯丝司思斯苏孙索塔泰坦汤唐陶特滕提廷图托瓦万旺威维韦温文翁沃乌武西希锡夏香肖谢辛欣休许雅亚扬耶叶"
                        + "伊以易因英尤于裕约再泽扎詹珍朱卓兹子佐祖左逊彻翰惠津喀捷姬缪弥珀契莎腾魏涅措岑")
                .chars()
                .forEach(SOUNDS::set);
    }

    private TransliterationSounds() {}

    static boolean contains(char c) {
        return SOUNDS.get(c);
    }
}
