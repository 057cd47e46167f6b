package io.postern.benchmarks.probe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How long and how hard. */
@ConfigMapping(prefix = "probe")
public interface ProbeConfig {

    /** Each figure, all its rounds together. */
    @WithDefault("15s")
    Duration measured();

    /** Load before the first figure. */
    @WithDefault("20s")
    Duration warmUp();

    /** Commands that are appended at the same time. */
    @WithDefault("32")
    int inFlight();

    /** Events per second. */
    @WithDefault("100,500,1000")
    List<Integer> rates();
}
