package io.bellwether.reader.page;

import io.bellwether.reader.store.Reports;
import io.bellwether.schemas.Attention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a story grew, as a drawing of {@value #WIDTH} by {@value #HEIGHT}: attention over time as a curve, each family's
 * first report as a dot on it. Attention is computed from the first reports, engagement aside.
 */
final class GrowthPlot {

    static final int WIDTH = 640;
    static final int HEIGHT = 180;

    private static final int LEFT = 34;
    private static final int RIGHT = 8;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final int SAMPLES = 160;
    private static final Duration LEAST = Duration.ofHours(6);

    private final Reports reports;
    private final double halfLife;
    private final long from;
    private final long to;
    private final double highest;

    /** A plot of reports until a moment. */
    GrowthPlot(Reports reports, Duration halfLife, Instant last, Instant now) {
        this.reports = reports;
        this.halfLife = halfLife.toMillis();
        this.from = reports.reports().get(0).first().toEpochMilli();
        long tail = Math.max(last.plus(halfLife).toEpochMilli(), from + LEAST.toMillis());
        this.to = Math.max(Math.min(tail, now.toEpochMilli()), from + LEAST.toMillis());
        double most = 0;
        for (Reports.Report report : reports.reports()) {
            most = Math.max(most, at(report.first().toEpochMilli()));
        }
        this.highest = Math.max(10, Math.ceil(most / 10) * 10);
    }

    /** A dot: where it is, and whose. */
    record Dot(String x, String y, String family, Instant time) {}

    /** A line across with its label. */
    record Level(String y, String label) {}

    /** Points of the curve, as SVG writes them. */
    String curve() {
        var points = new StringBuilder();
        for (long moment : moments()) {
            points.append(points.isEmpty() ? "" : " ")
                    .append(number(x(moment)))
                    .append(',')
                    .append(number(y(at(moment))));
        }
        return points.toString();
    }

    /** The area below the curve. */
    String area() {
        String floor = number(HEIGHT - BOTTOM);
        return number(x(from)) + "," + floor + " " + curve() + " " + number(x(to)) + "," + floor;
    }

    List<Dot> dots() {
        return reports.reports().stream()
                .filter(report -> report.first().toEpochMilli() <= to)
                .map(report -> {
                    long moment = report.first().toEpochMilli();
                    return new Dot(number(x(moment)), number(y(at(moment))), report.family(), report.first());
                })
                .toList();
    }

    List<Level> levels() {
        return List.of(
                new Level(number(y(0)), "0"),
                new Level(number(y(highest / 2)), number(highest / 2)),
                new Level(number(y(highest)), number(highest)));
    }

    Instant from() {
        return Instant.ofEpochMilli(from);
    }

    Instant to() {
        return Instant.ofEpochMilli(to);
    }

    private List<Long> moments() {
        var moments = new ArrayList<Long>();
        for (int i = 0; i <= SAMPLES; i++) {
            moments.add(from + (to - from) * i / SAMPLES);
        }
        reports.reports().forEach(report -> {
            long moment = report.first().toEpochMilli();
            if (moment <= to) {
                moments.add(moment);
                moments.add(Math.max(from, moment - 1));
            }
        });
        moments.sort(Long::compare);
        return moments;
    }

    private double at(long moment) {
        return Attention.ofVoices(reports.voicesAt((double) moment, halfLife));
    }

    private double x(long moment) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (double) (moment - from) / (to - from);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / highest;
    }

    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }
}
