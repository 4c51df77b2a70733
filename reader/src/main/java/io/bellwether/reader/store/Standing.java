package io.bellwether.reader.store;

import io.bellwether.reader.view.View;
import io.bellwether.schemas.Attention;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** How documents of one segment stand at a moment: attention, quality, impact. Asked in the order of documents. */
final class Standing {

    /**
     * A moment.
     *
     * @param millis since the epoch
     * @param isPast whether it is a past day, of which only the reports up to then may tell
     */
    record Moment(long millis, boolean isPast) {

        static Moment of(View view, Instant now) {
            return new Moment(view.moment(now).toEpochMilli(), view.day() != null);
        }
    }

    private static final double NO_HEAT = -1e300;
    private static final double LN_2 = StrictMath.log(2);

    private final Moment moment;
    private final NumericDocValues heat;
    private final NumericDocValues halfLife;
    private final NumericDocValues quality;
    private final NumericDocValues impact;
    private final NumericDocValues last;
    private final BinaryDocValues reports;

    Standing(LeafReader reader, Moment moment) throws IOException {
        this.moment = moment;
        this.heat = DocValues.getNumeric(reader, Fields.HEAT);
        this.halfLife = DocValues.getNumeric(reader, Fields.HALF_LIFE);
        this.quality = DocValues.getNumeric(reader, Fields.QUALITY);
        this.impact = DocValues.getNumeric(reader, Fields.IMPACT);
        this.last = DocValues.getNumeric(reader, Fields.LAST);
        this.reports = DocValues.getBinary(reader, Fields.REPORTS);
    }

    /** Attention, 0 to 100. */
    double hot(int doc) throws IOException {
        double heatNow = heatNow(doc);
        return heatNow == NO_HEAT ? 0 : Attention.ofVoices(StrictMath.pow(2, heatNow));
    }

    /** Binary logarithm of the voices at the moment: orders as {@link #hot} does, without its curve. */
    double heatNow(int doc) throws IOException {
        if (!halfLife.advanceExact(doc)) {
            return NO_HEAT;
        }
        double length = halfLife.longValue();
        if (moment.isPast && reports.advanceExact(doc)) {
            double voices = Reports.voicesAt(reports.binaryValue(), (double) moment.millis, length);
            return voices == 0 ? NO_HEAT : StrictMath.log(voices) / LN_2;
        }
        return heat.advanceExact(doc) ? Double.longBitsToDouble(heat.longValue()) - moment.millis / length : NO_HEAT;
    }

    double quality(int doc) throws IOException {
        return quality.advanceExact(doc) ? Double.longBitsToDouble(quality.longValue()) : 0;
    }

    double impact(int doc) throws IOException {
        return impact.advanceExact(doc) ? Double.longBitsToDouble(impact.longValue()) : 0;
    }

    /** Latest report, milliseconds since the epoch. */
    long last(int doc) throws IOException {
        return last.advanceExact(doc) ? last.longValue() : 0;
    }
}
