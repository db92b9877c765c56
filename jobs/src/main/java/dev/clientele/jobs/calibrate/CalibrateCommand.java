package dev.clientele.jobs.calibrate;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code calibrate}. */
@Command(name = "calibrate")
public final class CalibrateCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
