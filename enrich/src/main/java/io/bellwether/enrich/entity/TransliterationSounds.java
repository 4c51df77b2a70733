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
                        + "伊以易因英尤于裕约再泽扎詹珍朱卓兹子佐祖左逊彻翰惠津喀捷姬缪弥珀契莎腾魏涅措岑略卜坦桑帖赫蓬蒂芙翠蕾薇滨洼崔焦戛噶嘉娅奎佐撒阔雍雄恺黛霓妲耿肥阚孔苔陀坡莉佛历高求列采钦赞邦")
                .chars()
                .forEach(SOUNDS::set);
    }

    private static final BitSet TELLING = new BitSet();

    static {
        ("阿埃奥巴贝彼博布茨达戴迪蒂厄恩尔菲芬弗福戈格哈豪赫胡基加贾卡凯坎考柯科克库夸奎拉莱赖兰朗劳勒雷里丽琳卢鲁伦罗洛玛迈麦曼"
                        + "蒙米密摩莫墨默姆穆纳娜尼妮努诺欧帕佩皮普齐奇恰乔切琼若撒萨塞桑森绍什史士斯丝司索塔泰坦特滕提廷图托瓦维韦温沃乌西希锡"
                        + "谢雅亚扬耶叶伊因英约扎詹兹佐喀捷缪弥珀契莎腾涅措岑娅黛蕾薇芙")
                .chars()
                .forEach(TELLING::set);
    }

    private TransliterationSounds() {}

    /** How many characters hardly serve anything but sounds and names. */
    static int countTelling(String text, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += TELLING.get(text.charAt(at)) ? 1 : 0;
        }
        return count;
    }

    static boolean contains(char c) {
        return SOUNDS.get(c);
    }
}
