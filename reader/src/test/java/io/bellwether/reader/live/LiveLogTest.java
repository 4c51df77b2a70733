package io.bellwether.reader.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LiveLogTest {

    private final LiveLog log = new LiveLog();

    @Test
    void shouldTellWhatWasMissedPartitionByPartition() {
        log.begin(position(0, 0));
        log.append(List.of(record(0, 0), record(1, 0), record(0, 1), record(1, 1)));

        var missed = log.listen(position(1, 1), event -> {});

        assertThat(missed.isComplete()).isTrue();
        assertThat(missed.events()).extracting(LiveLog.Event::record).containsExactly(record(0, 1), record(1, 1));
        assertThat(missed.events().get(1).position()).isEqualTo(position(2, 2));
    }

    @Test
    void shouldSayWhenMoreWasMissedThanIsKept() {
        log.begin(position(0, 0));
        log.append(LongStream.range(0, 20_000)
                .mapToObj(offset -> record(0, offset))
                .toList());

        assertThat(log.listen(position(10, 0), event -> {}).isComplete()).isFalse();
        assertThat(log.listen(position(19_990, 0), event -> {}).events()).hasSize(10);
    }

    @Test
    void shouldTellListenersWhatComesAndWhenAnotherGenerationTakesOver() {
        log.begin(position(0, 0));
        var heard = new ArrayList<LiveLog.Event>();
        log.listen(null, heard::add);

        log.append(List.of(record(0, 0)));
        log.begin(new Position("v2", new TreeMap<>(Map.of(0, 5L))));

        assertThat(heard).hasSize(2);
        assertThat(heard.get(1).record()).isNull();
        assertThat(heard.get(1).position().encoded()).isEqualTo("v2:0-5");
    }

    @Test
    void shouldReadItsOwnIdsAndNothingElse() {
        assertThat(Position.decoded(position(12, 7).encoded())).contains(position(12, 7));
        assertThat(Position.decoded("v1:")).contains(new Position("v1", new TreeMap<>()));
        for (String id : List.of(
                "", "v1", ":0-1", "v1:0", "v1:0-", "v1:-1-5", "v1:0--1", "v1:x-1", "v1:0-1..1-2", "1".repeat(99_999))) {
            assertThat(Position.decoded(id)).as(id).isEmpty();
        }
    }

    private static Position position(long zero, long one) {
        return new Position("v1", new TreeMap<>(Map.of(0, zero, 1, one)));
    }

    private static LiveRecord record(int partition, long offset) {
        return new LiveRecord(partition, offset, "a" + partition + "-" + offset, null);
    }
}
