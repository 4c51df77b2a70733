package io.bellwether.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * What a piece of work took.
 *
 * @param wallNanos elapsed time
 * @param cpuNanos processor time of the whole process, broker included
 */
record Measurement(long wallNanos, long cpuNanos) {

    /** Measures work in this process; other work going on in it is counted too. */
    static Measurement of(Callable<?> work) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long wall = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        work.call();
        return new Measurement(System.nanoTime() - wall, system.getProcessCpuTime() - cpu);
    }

    double perSecond(int items) {
        return items * 1e9 / wallNanos;
    }

    double cpuMicrosPer(int items) {
        return cpuNanos / 1e3 / items;
    }
}
