package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.feed.content.FeedPlace;
import io.bellwether.ingest.feed.content.FeedPlace.Point;
import io.bellwether.ingest.feed.content.FeedPlace.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Places: {@code georss:point} and its kin, {@code georss:where} with GML, {@code geo:lat} and {@code geo:long}. */
final class PlaceElements {

    private static final int MOST_NUMBERS = 2_000;
    private static final int LONGEST_NUMBER = 32;

    private double latitude = Double.NaN;
    private double longitude = Double.NaN;

    void read(String name, Element element, PartDraft draft) {
        switch (name) {
            case "georss:point" -> place(Shape.POINT, element, 2, draft);
            case "georss:line" -> place(Shape.LINE, element, 2, draft);
            case "georss:polygon" -> place(Shape.POLYGON, element, 2, draft);
            case "georss:box" -> place(Shape.BOX, element, 2, draft);
            case "georss:where", "gml:where" -> gml(element, draft);
            case "geo:point" -> element.children().forEach(child -> coordinate(FeedNames.of(child), child, draft));
            default -> coordinate(name, element, draft);
        }
    }

    private void coordinate(String name, Element element, PartDraft draft) {
        var numbers = numbers(TextElements.text(element));
        if (numbers.isEmpty()) {
            return;
        } else if (name.equals("geo:lat")) {
            latitude = numbers.get(0);
        } else if (name.equals("geo:long")) {
            longitude = numbers.get(0);
        }
        if (isOnEarth(latitude, longitude)) {
            draft.place(new FeedPlace(Shape.POINT, List.of(new Point(latitude, longitude, Double.NaN))));
        }
    }

    private static void gml(Element where, PartDraft draft) {
        var corners = new ArrayList<Double>();
        for (Element element : where.getAllElements()) {
            int dimension = element.attr("srsDimension").equals("3") || has3(element.parent()) ? 3 : 2;
            switch (FeedNames.of(element)) {
                case "gml:pos" -> place(Shape.POINT, element, dimension, draft);
                case "gml:poslist" -> {
                    boolean ring = inside(element, "gml:linearring");
                    place(ring ? Shape.POLYGON : Shape.LINE, element, dimension, draft);
                }
                case "gml:lowercorner", "gml:uppercorner" -> corners.addAll(numbers(TextElements.text(element)));
                default -> {}
            }
        }
        place(Shape.BOX, corners, 2, draft);
    }

    private static boolean has3(@Nullable Element element) {
        return element != null && element.attr("srsDimension").equals("3");
    }

    private static boolean inside(Element element, String name) {
        var parent = element.parent();
        return parent != null && FeedNames.of(parent).equals(name);
    }

    private static void place(Shape shape, Element element, int dimension, PartDraft draft) {
        place(shape, numbers(TextElements.text(element)), dimension, draft);
    }

    private static void place(Shape shape, List<Double> numbers, int dimension, PartDraft draft) {
        var points = new ArrayList<Point>();
        for (int i = 0; i + dimension <= numbers.size(); i += dimension) {
            if (isOnEarth(numbers.get(i), numbers.get(i + 1))) {
                double altitude = dimension == 3 ? numbers.get(i + 2) : Double.NaN;
                points.add(new Point(numbers.get(i), numbers.get(i + 1), altitude));
            }
        }
        int least = shape == Shape.POINT ? 1 : 2;
        if (points.size() >= least) {
            draft.place(new FeedPlace(shape, points));
        }
    }

    private static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Decimal numbers between white space and commas; what is none ends the list. */
    private static List<Double> numbers(String text) {
        var numbers = new ArrayList<Double>();
        int at = 0;
        while (at < text.length() && numbers.size() < MOST_NUMBERS) {
            int end = at;
            while (end < text.length() && "+-.0123456789".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end > at) {
                double number = end - at > LONGEST_NUMBER ? Double.NaN : number(text.substring(at, end));
                if (Double.isNaN(number)) {
                    return numbers;
                }
                numbers.add(number);
            }
            at = Math.max(end, at + 1);
        }
        return numbers;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
