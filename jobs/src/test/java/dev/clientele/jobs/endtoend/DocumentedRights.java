package dev.clientele.jobs.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The rights that docs/operators.md names, as Kafka takes them: no more and no less. */
final class DocumentedRights {

    private static final Path PAGE = Path.of("../docs/operators.md");
    private static final String HEAD = "| who | operation | resource | names |";
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private DocumentedRights() {}

    /** Those of who, for a user. Of a name only what is in its first words counts. */
    static List<AclBinding> of(String who, String user) throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        List<String> lines = Files.readAllLines(PAGE);
        for (int i = lines.indexOf(HEAD) + 2; lines.get(i).startsWith("|"); i++) {
            String[] cells = lines.get(i).split("\\|");
            if (cells[1].replace("`", "").strip().equals(who)) {
                add(cells, user, rights);
            }
        }
        return rights;
    }

    private static void add(String[] cells, String user, List<AclBinding> rights) {
        String resource = cells[3].strip();
        boolean prefixed = resource.endsWith(", prefixed");
        ResourceType type = ResourceType.fromString(upper(resource.replace(", prefixed", "")));
        AclOperation operation = AclOperation.fromString(upper(cells[2].strip()));
        // What an option or a condition says behind a name is no name.
        Matcher names = NAME.matcher(cells[4].replaceAll("(, or|;).*", ""));
        while (names.find()) {
            rights.add(
                    new AclBinding(
                            new ResourcePattern(
                                    type,
                                    names.group(1),
                                    prefixed ? PatternType.PREFIXED : PatternType.LITERAL),
                            new AccessControlEntry(
                                    "User:" + user, "*", operation, AclPermissionType.ALLOW)));
        }
    }

    private static String upper(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
    }
}
