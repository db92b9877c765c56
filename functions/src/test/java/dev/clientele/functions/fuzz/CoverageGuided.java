package dev.clientele.functions.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets Jazzer choose the inputs, by which code they reach: {@code TARGET SECONDS}. Jazzer is on the
 * class path in the Maven profile fuzz only.
 */
public final class CoverageGuided {

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final String PROPERTY = "fuzz.target";

    private static FuzzTarget target;

    private CoverageGuided() {}

    /** Begins with the target's seeds and with what earlier runs found to be worth keeping. */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        FuzzTargets name = FuzzTargets.named(args[0]);
        System.setProperty(PROPERTY, name.name());
        Path folder = Path.of("target", "fuzz", name.folder()).toAbsolutePath();
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        List<byte[]> seeds = name.create().seeds();
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        String[] options = {
            "--target_class=" + CoverageGuided.class.getName(),
            "--instrumentation_includes=dev.clientele.**",
            "--custom_hook_excludes=**",
            "--keep_going=1",
            "-max_total_time=" + args[1],
            "-max_len=70000",
            "-timeout=20",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            corpus.toString()
        };
        Class.forName(JAZZER).getMethod("main", String[].class).invoke(null, (Object) options);
    }

    /** What Jazzer calls for every input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (target == null) {
            target = FuzzTargets.named(System.getProperty(PROPERTY)).create();
        }
        target.accepts(input);
    }
}
