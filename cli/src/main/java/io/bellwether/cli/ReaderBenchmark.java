package io.bellwether.cli;

import com.sun.management.OperatingSystemMXBean;
import io.bellwether.reader.ReaderApp;
import io.bellwether.reader.ReaderConfig;
import io.bellwether.reader.page.DayLimit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;

/** Measures the reader over topics that are filled already. Times are of the client, answers read to their end. */
final class ReaderBenchmark {

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final double MEBIBYTE = 1_048_576;
    private static final List<String> SEARCHES =
            List.of("market", "\"on monday\"", "chips -energy", "公司", "lang:en title:plan");

    private final Cluster cluster;
    private final Path folder;
    private final Load load;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Double> figures = new LinkedHashMap<>();

    /**
     * What is asked of the reader.
     *
     * @param articles that are to be in the store
     * @param clients who ask at once
     * @param requests of each client, after as many that are not counted
     * @param streams idle listeners
     */
    record Load(int articles, int clients, int requests, int streams) {}

    ReaderBenchmark(Cluster cluster, Path folder, Load load) {
        this.cluster = cluster;
        this.folder = folder;
        this.load = load;
    }

    /** Figures by name; heap is that of the whole process above what it was before the reader. */
    Map<String, Double> run(Consumer<String> progress) throws Exception {
        double heap = heap();
        progress.accept("start from empty");
        start("start from empty, s").close();
        progress.accept("warm start");
        try (var reader = start("warm start, s")) {
            figures.put("heap, MiB", heap() - heap);
            String base = "http://127.0.0.1:" + reader.port();
            progress.accept("front page");
            ask("front page", List.of(base + "/"));
            progress.accept("search");
            ask(
                    "search",
                    SEARCHES.stream()
                            .map(words -> base + "/search?q=" + encoded(words))
                            .toList());
            progress.accept("idle streams");
            listen(reader.port());
        }
        return figures;
    }

    private ReaderApp start(String name) {
        var config = new ReaderConfig("127.0.0.1", 0, null, folder, load.articles(), List.of(), DayLimit.NONE, null);
        long begin = System.nanoTime();
        var reader = ReaderApp.start(
                config, cluster.connection(), cluster.topics(), Clock.systemUTC(), new SimpleMeterRegistry());
        while (!reader.isReady()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        figures.put(name, (System.nanoTime() - begin) / 1e9);
        return reader;
    }

    private void ask(String name, List<String> addresses) throws Exception {
        asked(addresses);
        var times = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
        long begin = System.nanoTime();
        times.add(asked(addresses));
        double seconds = (System.nanoTime() - begin) / 1e9;
        figures.put(name + ", p50 ms", times.getValueAtPercentile(50) / 1e3);
        figures.put(name + ", p99 ms", times.getValueAtPercentile(99) / 1e3);
        figures.put(name + ", a second", times.getTotalCount() / seconds);
    }

    private ConcurrentHistogram asked(List<String> addresses) throws Exception {
        var times = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
        var pool = Executors.newFixedThreadPool(load.clients());
        try {
            var work = new ArrayList<Callable<Void>>();
            for (int n = 0; n < load.clients(); n++) {
                int first = n;
                work.add(() -> {
                    for (int i = 0; i < load.requests(); i++) {
                        times.recordValue(micros(addresses.get((first + i) % addresses.size())));
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return times;
    }

    private long micros(String address) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
    }

    /** Listeners at a quiet time; the process' own idling is taken off. */
    private void listen(int port) throws IOException {
        double cpu = idleCpu();
        double heap = heap();
        var sockets = new ArrayList<Socket>();
        try {
            for (int n = 0; n < load.streams(); n++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                sockets.add(socket);
                socket.getOutputStream()
                        .write("GET /api/v1/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                // Its first bytes: it is being served.
                if (socket.getInputStream().read() < 0) {
                    throw new IOException("a stream was refused");
                }
            }
            figures.put("idle streams, KiB each", (heap() - heap) * 1_024 / Math.max(1, load.streams()));
            figures.put("idle streams, % of a core", idleCpu() - cpu);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static double idleCpu() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long wall = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        while (System.nanoTime() - wall < IDLE.toNanos()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return 100.0 * (system.getProcessCpuTime() - cpu) / (System.nanoTime() - wall);
    }

    /** What is still used after a collection, MiB. */
    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
