package dev.clientele.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies, with its scripts and what was built. */
public final class ProjectFolder {

    private static final String MARK = "docker/distribution";

    private ProjectFolder() {}

    /**
     * Finds the project: the folder that the launcher names, else the working folder or one above.
     *
     * @return its absolute path
     * @throws IOException if there is none
     */
    public static Path find() throws IOException {
        String named = System.getProperty("clientele.home", "");
        for (Path folder = Path.of(named).toAbsolutePath().normalize();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return folder;
            }
        }
        throw new IOException("no " + MARK + " found: run this in the folder of the project");
    }
}
