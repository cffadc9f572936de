import Foundation

/// Data, keys and root key: three places, none inside another.
extension InstallationReader {
    mutating func stores() -> (data: StorePlace?, keys: StorePlace?) {
        let data = dataStore()
        let keys = keysStore()
        if let data, let keys { refuseSamePlace(data, keys) }
        return (data, keys)
    }

    private mutating func dataStore() -> StorePlace? {
        switch (values[.dataDirectory], values[.dataPostgres]) {
        case (nil, nil):
            fault(.dataDirectory, "Say where the data lies: data.directory for SQLite, or data.postgres.")
            return nil
        case (.some, .some):
            fault(.dataDirectory, "Both data.directory and data.postgres are set. Remove one.")
            return nil
        case (let folder?, nil):
            return storeFolder(.dataDirectory, folder) ? .file(folder + "/rinnalla.sqlite") : nil
        case (nil, let conninfo?):
            return postgres(.dataPostgres, conninfo)
        }
    }

    private mutating func keysStore() -> StorePlace? {
        switch (values[.keysFile], values[.keysPostgres]) {
        case (nil, nil):
            fault(.keysFile, "Say where the keys lie, apart from the data: keys.file for SQLite, or keys.postgres.")
            return nil
        case (.some, .some):
            fault(.keysFile, "Both keys.file and keys.postgres are set. Remove one.")
            return nil
        case (let file?, nil):
            guard file.hasPrefix("/"), !DiskLook.isDirectory(file) else {
                fault(.keysFile, "Write the whole path of a file, for example /var/lib/rinnalla-keys/keys.sqlite.")
                return nil
            }
            return storeFolder(.keysFile, DiskLook.folder(of: file)) ? .file(file) : nil
        case (nil, let conninfo?):
            return postgres(.keysPostgres, conninfo)
        }
    }

    private mutating func storeFolder(_ setting: Setting, _ folder: String) -> Bool {
        guard folder.hasPrefix("/") else {
            fault(setting, "Write the whole path, beginning with /.")
            return false
        }
        guard DiskLook.isDirectory(folder) else {
            fault(setting, "There is no folder \(folder). Create it for the user that runs Rinnalla, mode 0700.")
            return false
        }
        if !DiskLook.isWritable(folder) {
            fault(setting, "The folder \(folder) cannot be written. Give it to the user that runs Rinnalla.")
        }
        if DiskLook.isOpenToOthers(folder) {
            fault(setting, "The folder \(folder) is open to other users of the machine. Run: chmod 700 \(folder)")
        }
        return true
    }

    private mutating func postgres(_ setting: Setting, _ conninfo: String) -> StorePlace? {
        guard let words = ConnectionWords(conninfo) else {
            fault(setting, "This is no connection string. Write for example: host=/run/postgresql dbname=rinnalla")
            return nil
        }
        if words.database == nil { fault(setting, "The database has no name. Add dbname=rinnalla.") }
        if !words.isLocal, !words.isEncrypted {
            fault(setting, "The database is on another machine without sure TLS. Add sslmode=verify-full.")
        }
        if words.hasPassword {
            fault(
                setting,
                "A password does not belong in a connection string. Keep it in a file: passfile=/path, mode 0600.")
        }
        return .postgres(conninfo)
    }

    private mutating func refuseSamePlace(_ data: StorePlace, _ keys: StorePlace) {
        switch (data, keys) {
        case (.file(let data), .file(let keys)):
            if DiskLook.isWithin(keys, DiskLook.folder(of: data)) {
                fault(
                    .keysFile,
                    "The keys lie with the data: one backup would take both. Choose a folder outside data.directory.")
            } else if DiskLook.isWithin(data, DiskLook.folder(of: keys)) {
                fault(.dataDirectory, "The data lie inside the keys' folder: one backup would take both. Move one.")
            }
        case (.postgres(let data), .postgres(let keys)):
            if let data = ConnectionWords(data)?.place, data == ConnectionWords(keys)?.place {
                fault(
                    .keysPostgres,
                    "Keys and data are the same database: one backup would take both. Use another for keys.")
            }
        default: break
        }
    }

    mutating func rootKey(apartFrom stores: [StorePlace?]) -> RootKeyPlace? {
        switch (values[.rootKeyFile], values[.rootKeyCommand]) {
        case (nil, nil):
            fault(
                .rootKeyFile, "Say where the root key lies: rootKey.file, or a command that prints it, rootKey.command."
            )
            return nil
        case (.some, .some):
            fault(.rootKeyFile, "Both rootKey.file and rootKey.command are set. Remove one.")
            return nil
        case (let file?, nil):
            refuseRootKey(file, apartFrom: stores)
            return .file(file)
        case (nil, let command?):
            return .command(command, other: values[.rootKeyOtherCommand])
        }
    }

    private mutating func refuseRootKey(_ file: String, apartFrom stores: [StorePlace?]) {
        for case .file(let store)? in stores where DiskLook.isWithin(file, DiskLook.folder(of: store)) {
            fault(
                .rootKeyFile,
                "The root key lies with what it protects. Keep it elsewhere, for example in /etc/rinnalla.")
            return
        }
        guard wantsRootKey else { return }
        guard DiskLook.isFile(file) else {
            fault(.rootKeyFile, "There is no file \(file). Make a key with: rinnalla key new")
            return
        }
        if DiskLook.isOpenToOthers(file) {
            fault(.rootKeyFile, "The root key is open to other users of the machine. Run: chmod 600 \(file)")
        }
    }

    mutating func heads(apartFrom data: StorePlace?) -> HeadsPlace? {
        guard let folder = values[.headsDirectory] else {
            if values[.headsKey] != nil {
                fault(.headsKey, "It does nothing without heads.directory. Add the folder or remove this.")
            }
            return nil
        }
        if !DiskLook.isDirectory(folder) || !DiskLook.isWritable(folder) {
            fault(.headsDirectory, "There is no folder \(folder) that Rinnalla may write. Create it.")
        }
        if case .file(let data)? = data, DiskLook.isWithin(folder, DiskLook.folder(of: data)) {
            fault(
                .headsDirectory, "A head beside the data proves nothing when both are changed. Choose another folder.")
        }
        guard let key = values[.headsKey] else {
            fault(.headsKey, "Say where the key that signs heads lies, for example /etc/rinnalla/heads.key.")
            return nil
        }
        if case .file(let data)? = data, DiskLook.isWithin(key, DiskLook.folder(of: data)) {
            fault(.headsKey, "The signing key lies with the data. Keep it beside the root key.")
        } else if wantsRootKey, !DiskLook.isFile(key) {
            fault(.headsKey, "There is no file \(key). Make the key with: rinnalla key new")
        }
        return HeadsPlace(directory: folder, key: key)
    }
}
