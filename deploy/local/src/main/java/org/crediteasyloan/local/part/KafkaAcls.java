package org.crediteasyloan.local.part;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.crediteasyloan.local.PlatformLayout;

/**
 * Brings a cluster's rights to what {@code deploy/kafka/acls} says, what is too much included.
 *
 * <p>Arguments: the file and an administrator's client settings; with {@code print} alone it writes the file anew to standard
 * output, from the tree in {@code PLATFORM_ROOT}.
 */
public final class KafkaAcls {

    private KafkaAcls() {}

    public static void main(String[] arguments) throws IOException, ExecutionException, InterruptedException {
        PrintStream out = System.out;
        if (arguments.length == 1 && arguments[0].equals("print")) {
            out.print(KafkaAccess.of(PlatformLayout.from(System.getenv())).text());
            return;
        }
        Properties client = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(arguments[1]))) {
            client.load(reader);
        }
        try (Admin admin = Admin.create(client)) {
            apply(admin, KafkaAccess.read(Path.of(arguments[0])), out);
        }
    }

    static void apply(Admin admin, KafkaAccess access, PrintStream out)
            throws ExecutionException, InterruptedException {
        Set<AclBinding> wanted = new HashSet<>(
                access.grants().stream().map(KafkaAccess.Grant::binding).toList());
        Collection<AclBinding> present =
                admin.describeAcls(AclBindingFilter.ANY).values().get();
        Set<AclBinding> missing = new HashSet<>(wanted);
        missing.removeAll(present);
        admin.createAcls(missing).all().get();
        Set<AclBinding> tooMuch = new HashSet<>(present);
        tooMuch.removeAll(wanted);
        admin.deleteAcls(tooMuch.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
        out.printf("%d grants: %d added, %d taken away%n", wanted.size(), missing.size(), tooMuch.size());
    }
}
