package hallops;

import hallops.demo.GenerateCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The whole house: one process that records, accounts, diagnoses, acts and verifies.
@Modulithic(systemName = "HallOps", sharedModules = "kernel")
@SpringBootApplication
public class HallOps {

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("generate")) {
      List<String> words = List.of(args);
      System.exit(GenerateCommand.run(words.subList(1, words.size()), System.out));
    }
    SpringApplication.run(HallOps.class, args);
  }
}
