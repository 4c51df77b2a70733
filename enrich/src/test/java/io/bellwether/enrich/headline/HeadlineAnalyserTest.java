package io.bellwether.enrich.headline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.HeadlineSignals;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineAnalyserTest {

    private static final Segmenter SEGMENTER = new Segmenter();
    private static final HeadlineAnalyser ANALYSER = new HeadlineAnalyser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|21 Things You Need To Know About Your Cat",
                "en|This Is What Happens When You Never Sleep",
                "en|Here's why everyone is obsessed with this hilarious video",
                "zh|震惊！女子竟然发现这个真相，赶紧转发",
                "zh|你绝对想不到，这个小县城竟然出了大事"
            })
    void shouldKnowClickbait(String language, String title) {
        assertThat(analyse(title, "", language).getClickbait()).isGreaterThan(0.7);
        assertThat(analyse(title, "", language).getPatterns()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Central bank raises interest rates by a quarter point",
                "en|Court rejects appeal in harbour corruption case",
                "zh|央行下调存款准备金率0.5个百分点",
                "zh|某公司第三季度营收同比增长12%"
            })
    void shouldKnowPlainHeadlines(String language, String title) {
        assertThat(analyse(title, "", language).getClickbait()).isLessThan(0.3);
        assertThat(analyse(title, "", language).getPatterns()).isEmpty();
    }

    @Test
    void shouldTellChineseBaitFromNews() {
        String bait = """
                震惊！女子竟然发现这个真相，赶紧转发
                你绝对想不到，这个小县城竟然出了大事
                这5种食物千万别放冰箱，很多人都不知道
                医生从不告诉你的三个养生秘密
                男子打开箱子后，下一秒所有人都惊呆了
                看完这篇文章，我终于知道为什么他能成功
                早餐别再吃这个了！专家：等于慢性自杀
                30岁以后一定要知道的10个道理，建议收藏
                她只做了一个动作，全场沉默……
                99%的人都做错了，你做对了吗？
                老板说了三个字，员工集体泪目
                一夜之间火爆全网，原因竟是这个
                家里有老人的注意了！这个细节太可怕了
                为什么聪明人从不炫耀？看完恍然大悟
                月入五万的秘诀，一般人我不告诉他
                这才是真正的高手，网友：太绝了
                小伙在河边捡到一块石头，专家看后傻眼了
                这样做的父母，孩子长大后都很优秀
                史上最牛小学生作文，老师看完笑喷了
                萬萬沒想到，她離婚後竟然過上這種生活
                """;
        String plain = """
                央行下调存款准备金率0.5个百分点
                某公司第三季度营收同比增长12%
                国务院印发关于促进就业的意见
                多地发布暴雨红色预警
                外交部回应美方加征关税
                量子计算机研究取得新进展
                长江流域进入主汛期 多座水库开闸泄洪
                全国铁路五一假期发送旅客超一亿人次
                欧洲央行维持三大关键利率不变
                新能源汽车出口量同比增长三成
                最高法发布涉知识产权典型案例
                神舟飞船与空间站完成自主交会对接
                警方通报一起交通事故致三人死亡
                台积电宣布在德国建厂
                公安部揭秘电信诈骗内幕 抓获嫌疑人两千名
                新款手机外观曝光 预计九月发布
                网友反映路灯不亮 当地部门已维修
                比特币价格跌破六万美元
                北京冬季供暖今日启动
                3家银行下调存款利率
                """;

        assertThat(bait.lines().filter(HeadlineAnalyserTest::isBait)).hasSizeGreaterThanOrEqualTo(16);
        assertThat(plain.lines().filter(HeadlineAnalyserTest::isBait)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CENTRAL BANK RAISES INTEREST RATES BY A QUARTER POINT",
                "15 killed in train crash in northern Spain",
                "Why the central bank is pausing",
                "What the new tax law means for you",
                "Breaking News",
                "WATCH",
                "!!!",
                ""
            })
    void shouldNotFlagWhatOnlyLooksLikeBait(String title) {
        assertThat(analyse(title, "", "en").getClickbait()).isLessThan(0.5);
    }

    @Test
    void shouldJudgeByWordsWhateverTheCapitals() {
        String title = "21 things you need to know about your cat";

        assertThat(analyse(title, "", "en").getClickbait()).isGreaterThan(0.5);
        assertThat(analyse(title.toUpperCase(Locale.ROOT), "", "en").getClickbait())
                .isGreaterThan(0.5);
    }

    @Test
    void shouldReadATitleOfUnsureLanguageByItsBody() {
        var title = SEGMENTER.segment("21 Things You Need To Know About Your Cat", "la");

        assertThat(ANALYSER.analyse(title, SEGMENTER.segment("A cat sleeps.", "en"))
                        .getClickbait())
                .isGreaterThan(0.5);
        assertThat(ANALYSER.analyse(title, SEGMENTER.segment("", "la")).getClickbait())
                .isZero();
    }

    @Test
    void shouldHearShouting() {
        assertThat(analyse("Harbour opens", "", "en").getShouting()).isZero();
        assertThat(analyse("NASA and IBM open lab", "", "en").getShouting()).isZero();
        assertThat(analyse("WATCH WHATEVER HAPPENED THERE", "", "en").getShouting())
                .isEqualTo(1);
        assertThat(analyse("真的吗？？！！", "", "zh").getShouting()).isEqualTo(0.75);
    }

    @Test
    void shouldMeasureWhatTheBodyBearsOut() {
        var body = "The central bank has raised its rates by a quarter of a point, it said.";

        assertThat(analyse("Central bank raises taxes", body, "en").getSupport())
                .isEqualTo(0.75);
        assertThat(analyse("Aliens land in harbour", body, "en").getSupport()).isZero();
        assertThat(analyse("Central bank raises rates", "", "en").getSupport()).isNull();
        assertThat(analyse("央行下调利率", "央行宣布下调利率。", "zh").getSupport()).isEqualTo(1);
    }

    @Test
    void shouldNotJudgeOtherLanguages() {
        var signals = analyse("Das glaubst du nie!", "", "de");

        assertThat(signals.getClickbait()).isZero();
        assertThat(signals.getShouting()).isEqualTo(0.25);
    }

    @Property(tries = 300)
    void shouldStayInRange(@ForAll String title) {
        for (String language : new String[] {"en", "zh", "und"}) {
            var signals = analyse(title, title, language);

            assertThat(signals.getClickbait()).isBetween(0.0, 1.0);
            assertThat(signals.getShouting()).isBetween(0.0, 1.0);
        }
    }

    private static boolean isBait(String title) {
        return analyse(title, "", "zh").getClickbait() >= 0.5;
    }

    private static HeadlineSignals analyse(String title, String body, String language) {
        return ANALYSER.analyse(SEGMENTER.segment(title, language), SEGMENTER.segment(body, language));
    }
}
